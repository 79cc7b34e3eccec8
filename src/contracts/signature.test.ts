import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeDigests } from '../platform/crypto/node-digests.ts';
import { MAX_CLOCK_SKEW_SECONDS, parseSecrets, type SignedCall, signCall, verifyCall } from './signature.ts';
import vectors from './signature.vectors.json' with { type: 'json' };

const SECRET = 'current-secret';
const NOW = 1_767_225_600;

const call = (changes: Partial<SignedCall> = {}): SignedCall => ({
  method: 'POST',
  path: '/api/v1/worker/callback',
  body: new TextEncoder().encode('{"attempt":1}'),
  ...changes,
});

const verify = (
  headers: { timestamp: string | null; worker: string | null; signature: string | null },
  { secrets = [SECRET], now = NOW, received = call() } = {},
) => verifyCall(secrets, received, headers, now);

describe.each(vectors)('the published vector of $name', (vector) => {
  const body = new Uint8Array(Buffer.from(vector.body_base64, 'base64'));
  const signed = { method: vector.method, path: vector.path, body };
  const seconds = Number(vector.timestamp);

  it.each([
    ['Web Crypto', undefined],
    ['Node’s digests', nodeDigests],
  ])('is what we sign and accept with %s', async (_, digests) => {
    const headers = await signCall([vector.secret], signed, vector.worker, seconds, digests);
    const { timestamp, worker, signature } = vector;
    expect(headers).toEqual({ timestamp, worker, signature });
    const verdict = await verifyCall([vector.secret], signed, vector, seconds, digests);
    expect(verdict).toEqual({ ok: true, worker: vector.worker, timestampSeconds: seconds });
  });
});

describe('verifying a call', () => {
  it('accepts every secret of a rotation list and signs with the first', async () => {
    const [next, current] = parseSecrets(' next-secret , current-secret ,');
    expect([next, current]).toEqual(['next-secret', SECRET]);
    const old = await signCall([SECRET], call(), 'runner-1', NOW);
    expect(await verify(old, { secrets: ['next-secret', SECRET] })).toMatchObject({ ok: true });
    const fresh = await signCall(['next-secret', SECRET], call(), 'runner-1', NOW);
    expect(await verify(fresh)).toEqual({ ok: false, reason: 'wrong_signature' });
  });

  it('accepts nothing where no secret is configured', async () => {
    const headers = await signCall([SECRET], call(), 'runner-1', NOW);
    expect(await verify(headers, { secrets: [] })).toEqual({ ok: false, reason: 'wrong_signature' });
    await expect(signCall([], call(), 'runner-1', NOW)).rejects.toThrow('no signing secret');
  });

  it('covers the method, the path, the body, the worker and the timestamp', async () => {
    const headers = await signCall([SECRET], call(), 'runner-1', NOW);
    const wrong = { ok: false, reason: 'wrong_signature' };
    expect(await verify(headers, { received: call({ method: 'PUT' }) })).toEqual(wrong);
    expect(await verify(headers, { received: call({ path: '/api/v1/worker/claim' }) })).toEqual(wrong);
    expect(await verify(headers, { received: call({ body: new Uint8Array() }) })).toEqual(wrong);
    expect(await verify({ ...headers, worker: 'runner-2' })).toEqual(wrong);
    expect(await verify({ ...headers, timestamp: String(NOW + 1) })).toEqual(wrong);
  });

  it('allows the clocks to differ by two minutes either way, and no more', async () => {
    for (const skew of [-MAX_CLOCK_SKEW_SECONDS, MAX_CLOCK_SKEW_SECONDS]) {
      const headers = await signCall([SECRET], call(), 'runner-1', NOW);
      expect(await verify(headers, { now: NOW + skew })).toMatchObject({ ok: true });
      const stale = { ok: false, reason: 'stale_timestamp' };
      expect(await verify(headers, { now: NOW + skew + Math.sign(skew) })).toEqual(stale);
    }
  });

  it('refuses every one-bit change of the signature', async () => {
    const headers = await signCall([SECRET], call(), 'runner-1', NOW);
    const digits = headers.signature.slice(3);
    await fc.assert(
      fc.asyncProperty(fc.nat(digits.length - 1), fc.constantFrom(1, 2, 4, 8), async (at, bit) => {
        const digit = (Number.parseInt(digits.charAt(at), 16) ^ bit).toString(16);
        const signature = `v1=${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`;
        expect(await verify({ ...headers, signature })).toEqual({ ok: false, reason: 'wrong_signature' });
      }),
      { numRuns: 60 },
    );
  });

  it('never throws and never accepts, whatever the headers hold', async () => {
    const header = fc.option(fc.oneof(fc.string(), fc.constantFrom('v1=', `v1=${'f'.repeat(64)}`, '1', 'r')));
    await fc.assert(
      fc.asyncProperty(header, header, header, async (timestamp, worker, signature) => {
        expect((await verify({ timestamp, worker, signature })).ok).toBe(false);
      }),
    );
  });
});
