import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { LifecycleRule } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestS3, type TestS3 } from '../../src/testing/start-test-s3.ts';
import { compareRules, findEarlyRules, mergeRules, OUR_RULES } from './rules.ts';
import { tendRules } from './run-lifecycle.ts';

const SCRIPT = fileURLToPath(new URL('../r2-lifecycle.ts', import.meta.url));

const somebodysRule: fc.Arbitrary<LifecycleRule> = fc.record({
  ID: fc.string({ minLength: 1 }).filter((id) => !id.startsWith('hivesync-')),
  Status: fc.constantFrom('Enabled' as const, 'Disabled' as const),
  Filter: fc.record({ Prefix: fc.string() }),
  Expiration: fc.record({ Days: fc.integer({ min: 1, max: 99 }) }),
});

describe('rules', () => {
  it('of others stay, ours are in force after a merge, and merging twice is merging once', () => {
    fc.assert(
      fc.property(fc.array(somebodysRule), fc.subarray([...OUR_RULES]), (others, some) => {
        const merged = mergeRules([...some, ...others]);
        expect(compareRules(merged)).toEqual([]);
        expect(merged).toEqual(expect.arrayContaining(others));
        expect(mergeRules(merged)).toEqual(merged);
      }),
    );
  });

  it('of ours that are missing, changed or of another release are named', () => {
    const [first, ...rest] = OUR_RULES;
    if (first === undefined) throw new Error('there are no rules');
    const old = { ...first, ID: 'hivesync-bundles' };
    expect(compareRules([{ ...first, Status: 'Disabled' }, ...rest.slice(1), old])).toEqual([
      'hivesync-previews is another one',
      'hivesync-logs is missing',
      "hivesync-bundles is none of this release's",
    ]);
  });

  it('never delete before the API does', () => {
    const usual = { previewTtlHours: 24, logRetentionDays: 7, graceMinutes: 30 };
    expect(findEarlyRules(usual)).toEqual([]);
    expect(findEarlyRules({ ...usual, previewTtlHours: 240 })).toEqual([
      'hivesync-previews deletes after 7 days what the settings keep: make it at least 12 in deploy/r2/lifecycle.json',
    ]);
  });
});

function tend(endpoint: string, apply: boolean, more: Record<string, string> = {}): Promise<string[]> {
  const keys = { R2_ACCESS_KEY_ID: 'S3RVER', R2_SECRET_ACCESS_KEY: 'S3RVER' };
  return tendRules({ R2_ENDPOINT: endpoint, ...keys, ...more }, apply);
}

describe('the script', () => {
  let folder: string;
  let without: TestS3;
  let server: Server;
  let endpoint: string;
  /** What a server keeps of the rules: the document as it was sent, checked in no other way. */
  let kept: string | null = null;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hivesync-lifecycle-'));
    without = await startTestS3(folder);
    server = createServer(async (request, response) => {
      const sent = await text(request);
      if (request.method === 'PUT') kept = sent;
      const missing = '<Error><Code>NoSuchLifecycleConfiguration</Code></Error>';
      const isMissing = request.method === 'GET' && kept === null;
      response.writeHead(isMissing ? 404 : 200, { 'content-type': 'application/xml' });
      response.end(request.method === 'GET' ? (kept ?? missing) : '');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterAll(async () => {
    server.close();
    await without.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    kept = null;
  });

  it('says what is missing, applies it beside what others have set, and finds it in force', async () => {
    kept =
      '<LifecycleConfiguration><Rule><ID>theirs</ID><Status>Enabled</Status><Filter><Prefix>x/</Prefix></Filter>' +
      '<Expiration><Days>3</Days></Expiration></Rule></LifecycleConfiguration>';
    expect(await tend(endpoint, false)).toContain('hivesync-previews is missing');
    expect(await tend(endpoint, true)).toEqual([]);
    expect(await tend(endpoint, false)).toEqual([]);
    expect(kept).toContain('<ID>theirs</ID>');
    expect(kept).toContain('<Prefix>previews/</Prefix>');
  });

  it('applies them to a bucket that has none', async () => {
    expect(await tend(endpoint, true)).toEqual([]);
  });

  it('says what to do about a server without rules, settings that keep longer, and no bucket', async () => {
    expect(await tend(without.endpoint, true)).toEqual(['The server of the bucket has no lifecycle rules.']);
    const longer = await tend(endpoint, true, { PREVIEW_BUNDLE_TTL_HOURS: '240' });
    expect(longer).toEqual([expect.stringContaining('at least 12')]);
    expect(kept).toBeNull();
    expect(await tendRules({}, true)).toEqual(['No bucket is configured: set R2_*.']);
  });

  it('is called as its help says, and in no other way', async () => {
    const call = (args: readonly string[]) =>
      new Promise<number | null>((resolve) => {
        const child = execFile(process.execPath, [SCRIPT, ...args], { env: {} }, () =>
          resolve(child.exitCode),
        );
      });
    expect(await Promise.all([call(['--help']), call([]), call(['--force'])])).toEqual([0, 1, 2]);
  });
});
