import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export interface TokenClaims {
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject?: string;
  readonly nonce?: string;
  readonly issuedAt?: Date;
  readonly expiresAt?: Date;
  /** Further claims, as `email`. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A provider of ID tokens: signs them, and serves its public keys over HTTP. */
export interface TestProvider {
  readonly keysUrl: string;
  /** How often its keys were asked for. */
  readonly requests: number;
  /** Signs with a new key from now on. Tokens of the old one stay good, unless it is withdrawn. */
  rotate(options?: { readonly withdraw: boolean }): Promise<void>;
  sign(claims: TokenClaims): Promise<string>;
  /** Answers with 500 from now on, or does not. */
  setBroken(isBroken: boolean): void;
  close(): Promise<void>;
}

export const TEST_CLIENT_ID = 'client-of-a-test';

/** Starts a provider on this machine. */
export async function startTestProvider(issuer: string): Promise<TestProvider> {
  let keys: JWK[] = [];
  let requests = 0;
  let isBroken = false;
  let signing = await makeKey(1);
  keys = [signing.jwk];
  const server = createServer((_, response) => {
    requests += 1;
    response.writeHead(isBroken ? 500 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ keys }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider has no port');
  return {
    keysUrl: `http://127.0.0.1:${address.port}/keys`,
    get requests() {
      return requests;
    },
    async rotate({ withdraw } = { withdraw: false }) {
      signing = await makeKey(keys.length + 1);
      keys = withdraw ? [signing.jwk] : [...keys, signing.jwk];
    },
    async sign({ subject = 'person-1', nonce = 'nonce-of-a-test-0', ...claims }) {
      const issuedAt = claims.issuedAt ?? new Date();
      const expiresAt = claims.expiresAt ?? new Date(issuedAt.getTime() + 3_600_000);
      return new SignJWT({ nonce: createHash('sha256').update(nonce).digest('hex'), ...claims.more })
        .setProtectedHeader({ alg: 'RS256', kid: signing.jwk.kid ?? '' })
        .setIssuer(claims.issuer ?? issuer)
        .setAudience(claims.audience ?? TEST_CLIENT_ID)
        .setSubject(subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(signing.privateKey);
    },
    setBroken(broken) {
      isBroken = broken;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function makeKey(number: number) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: `key-${number}`, alg: 'RS256', use: 'sig' };
  return { privateKey, jwk };
}
