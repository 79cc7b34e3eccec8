import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Certificate } from './make-certificate.ts';

/** An authority of certificates of our own, for whoever is told to trust it (`NODE_EXTRA_CA_CERTS`). */
export interface Authority {
  readonly certificate: string;
  /** A certificate for this name. With fewer than no days it ended before it began. */
  issue(name: string, days: number): Promise<Certificate>;
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Made by OpenSSL in this folder, for a day. */
export async function makeAuthority(folder: string): Promise<Authority> {
  await mkdir(folder, { recursive: true });
  const openssl = (...args: string[]) => promisify(execFile)('openssl', args);
  const [certificate, key] = [join(folder, 'authority.pem'), join(folder, 'authority.key')];
  const subject = ['-subj', '/CN=authority of a test', '-days', '1'];
  await openssl('req', '-x509', ...NEW_KEY, '-keyout', key, ...subject, '-out', certificate);
  let issued = 0;
  return {
    certificate,
    async issue(name, days) {
      issued += 1;
      const files = {
        certificate: join(folder, `${issued}.pem`),
        certificateKey: join(folder, `${issued}.key`),
      };
      const request = join(folder, `${issued}.csr`);
      const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
      await openssl('req', ...NEW_KEY, '-keyout', files.certificateKey, ...names, '-out', request);
      const signer = ['-CA', certificate, '-CAkey', key, '-CAcreateserial', '-copy_extensions', 'copy'];
      const life = ['-days', String(days)];
      await openssl('x509', '-req', '-in', request, ...signer, ...life, '-out', files.certificate);
      return files;
    },
  };
}
