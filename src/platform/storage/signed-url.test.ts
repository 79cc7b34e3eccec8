import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ManualClock } from '../../testing/manual-clock.ts';
import { type StorageGrant, signStorageUrl, verifyStorageUrl } from './signed-url.ts';

const options = {
  publicBaseUrl: 'https://hivesync.test',
  signingSecrets: ['current', 'previous'],
  clock: new ManualClock(),
};
const grants: StorageGrant[] = [
  { method: 'GET', key: 'previews/a/b.json' },
  { method: 'GET', key: 'files/a', downloadName: 'a & "b" é.txt' },
  {
    method: 'PUT',
    key: 'blobs/c',
    contentType: 'text/css; charset=utf-8',
    sizeBytes: 5,
    sha256: 'ab'.repeat(32),
  },
];

it.each(grants)('gives back the grant that was signed: $method', (grant) => {
  const url = new URL(signStorageUrl(options, { ...grant, expiresInSeconds: 60 }));
  expect(verifyStorageUrl(options, grant.method, url)).toEqual({ ok: true, grant });
});

it('refuses a URL in which anything was changed', () => {
  const position = fc.nat();
  const character = fc.constantFrom(...'abcXYZ0189-_./&=%'.split(''));
  fc.assert(
    fc.property(fc.constantFrom(...grants), position, character, (grant, at, replacement) => {
      const url = new URL(signStorageUrl(options, { ...grant, expiresInSeconds: 60 }));
      const text = url.pathname + url.search;
      const index = '/storage/'.length + (at % (text.length - '/storage/'.length));
      const changed = new URL(
        text.slice(0, index) + replacement + text.slice(index + 1),
        options.publicBaseUrl,
      );
      const verdict = verifyStorageUrl(options, grant.method, changed);
      // Another spelling of the same request is the same request.
      if (verdict.ok) expect(verdict.grant).toEqual(grant);
    }),
    { numRuns: 1_000 },
  );
});

it('never throws on any query', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const url = new URL(`/storage/a?${query}`, options.publicBaseUrl);
      expect(verifyStorageUrl(options, 'PUT', url)).toEqual({ ok: false, reason: 'invalid' });
    }),
  );
});
