import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certificate {
  readonly certificate: string;
  readonly certificateKey: string;
}

/** A certificate for this name that nobody but us trusts, made by OpenSSL for a day. Answers the files. */
export async function makeCertificate(folder: string, name: string): Promise<Certificate> {
  const files = { certificate: join(folder, 'fullchain.pem'), certificateKey: join(folder, 'privkey.pem') };
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    files.certificateKey,
  ];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-days', '1'];
  await promisify(execFile)('openssl', ['req', '-x509', ...key, ...subject, '-out', files.certificate]);
  return files;
}
