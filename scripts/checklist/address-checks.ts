import { connect, type DetailedPeerCertificate } from 'node:tls';
import { z } from 'zod';
import { type Check, CheckFailed, CheckSkipped, isOnThisMachine } from './check.ts';

const TIMEOUT_MS = 10_000;
const DAY_MS = 86_400_000;
/** Certbot renews a month before the end: fewer days mean that it did not. */
const LEAST_DAYS = 14;

const certificate: Check = {
  name: 'tls',
  about: 'the address is https, with a certificate that is trusted and lasts',
  async run({ url }) {
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== 'https:') {
      if (isOnThisMachine(url)) throw new CheckSkipped('this machine alone is served by http');
      throw new CheckFailed('people send their passwords in the clear: put nginx or Caddy with TLS in front');
    }
    const found = await readCertificate(hostname, Number(port || 443)).catch(explainDistrust);
    const days = Math.floor((Date.parse(found.valid_to) - Date.now()) / DAY_MS);
    if (days < LEAST_DAYS) throw new CheckFailed(`the certificate ends in ${days} days: look at its renewal`);
    return `valid for ${days} days`;
  },
};

/** By the code of the TLS library: what a browser would show instead of the site. */
const DISTRUST: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired: look at its renewal',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet: look at the clock of the machine that made it',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is signed by nobody but itself: get one that browsers trust',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name: get one for this address',
  SELF_SIGNED_CERT_IN_CHAIN: 'the authority of the certificate is not trusted: get one that browsers trust',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'the authority of the certificate is not trusted, or the chain is not whole',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'the authority of the certificate is not trusted, or the chain is not whole',
};

function explainDistrust(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(DISTRUST, code) ? DISTRUST[code] : undefined;
  throw known === undefined ? error : new CheckFailed(known);
}

function readCertificate(host: string, port: number): Promise<DetailedPeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, timeout: TIMEOUT_MS }, () => {
      resolve(socket.getPeerCertificate(true));
      socket.end();
    });
    socket.on('timeout', () => socket.destroy(new CheckFailed('the server does not answer')));
    socket.on('error', reject);
  });
}

const redirect: Check = {
  name: 'redirect',
  about: 'http leads to https',
  async run({ url }) {
    const address = new URL(url);
    if (address.protocol !== 'https:') throw new CheckSkipped('the address is not https');
    if (address.port !== '') throw new CheckSkipped('the address has a port of its own');
    const answer = await get(`http://${address.host}/health`);
    const to = answer.headers.get('location') ?? '';
    if (answer.status === 301 || answer.status === 308) {
      if (to.startsWith(`https://${address.host}/`)) return `${answer.status} to https`;
    }
    throw new CheckFailed(`http is answered ${answer.status}: nothing may be served by it`);
  },
};

const internal: Check = {
  name: 'internal-denied',
  about: 'what is for operators is closed to the outside',
  async run({ url, internalToken }) {
    const path = `${url}/internal/tasks/mail`;
    const anonymous = await post(path);
    // Nobody is let in where no token is set, which the API says itself; a proxy's 503 says nothing.
    if ((await codeOf(anonymous)) === 'FEATURE_DISABLED')
      return 'closed to everybody: INTERNAL_TOKEN is not set';
    if (anonymous.status !== 401 && anonymous.status !== 404) {
      throw new CheckFailed(`/internal is answered ${anonymous.status} without a token`);
    }
    if (isOnThisMachine(url) || internalToken === null) return `${anonymous.status} without a token`;
    const withToken = await post(path, { authorization: `Bearer ${internalToken}` });
    if (withToken.status === 404) return '404, with the token too';
    throw new CheckFailed('the proxy lets /internal through: deny it, as deploy/nginx and deploy/caddy do');
  },
};

const problemSchema = z.object({ error: z.object({ code: z.string() }) });

async function codeOf(answer: Response): Promise<string | null> {
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  return problem.success ? problem.data.error.code : null;
}

const edge: Check = {
  name: 'edge',
  about: 'the edge passes on what is signed, and nothing else',
  async run({ edgeUrl }) {
    if (edgeUrl === null) throw new CheckSkipped('no edge: name it with --edge');
    const forged = await post(
      `${edgeUrl}/api/v1/worker/heartbeat`,
      { 'content-type': 'application/json' },
      '{}',
    );
    if (forged.status !== 401)
      throw new CheckFailed(`a call without a signature is answered ${forged.status}`);
    const other = await get(`${edgeUrl}/api/v1/auth/me`);
    if (other.status !== 404)
      throw new CheckFailed(`a path that is not for runners is answered ${other.status}`);
    return 'forged calls end there';
  },
};

export const ADDRESS_CHECKS: readonly Check[] = [certificate, redirect, internal, edge];

/** Follows nothing and waits for ten seconds. */
export function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
}

function post(url: string, headers: Record<string, string> = {}, body?: string): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(url, {
    method: 'POST',
    headers,
    redirect: 'manual',
    signal,
    ...(body === undefined ? {} : { body }),
  });
}
