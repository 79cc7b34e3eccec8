import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  assetKey,
  attachmentKey,
  blobKey,
  buildStateKey,
  docsResultKey,
  drawKey,
  drawnKey,
  influencePageKey,
  layoutKey,
  manifestKey,
  mapIndexKey,
  mapKey,
  mapResultKey,
  revisionKey,
  workerLogKey,
} from './storage-keys.ts';
import { parseStorageKey } from './storage-place.ts';

const id = fc.uuid();
const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);
const attempt = fc.integer({ min: 1, max: 1_000 });

it('knows what every key that is made belongs to', () => {
  fc.assert(
    fc.property(id, id, id, sha256, attempt, (first, second, third, hash, count) => {
      const output = { jobId: first, deviceId: 'd1', screenId: hash.slice(0, 16), attempt: count };
      expect(parseStorageKey(blobKey(first, hash))).toEqual({ kind: 'blob', projectId: first, sha256: hash });
      expect(parseStorageKey(revisionKey(first, second))).toEqual({
        kind: 'revision',
        projectId: first,
        revisionId: second,
      });
      const map = { kind: 'map', projectId: first, versionId: second };
      expect(parseStorageKey(mapKey(first, second))).toEqual(map);
      expect(parseStorageKey(mapIndexKey(first, second))).toEqual(map);
      expect(parseStorageKey(influencePageKey(first, second, hash))).toEqual(map);
      expect(parseStorageKey(mapResultKey(first, second, third))).toEqual({
        kind: 'map_result',
        projectId: first,
        outputId: third,
      });
      const preview = { kind: 'preview', jobId: first };
      for (const key of [manifestKey(first, count), buildStateKey(first, count), layoutKey(output)])
        expect(parseStorageKey(key)).toEqual(preview);
      for (const key of [assetKey(output, 'a1'), drawKey(output, 'n1'), drawnKey(output, 'n1')])
        expect(parseStorageKey(key)).toEqual(preview);
      const docs = { kind: 'docs', jobId: first, attempt: count };
      expect(parseStorageKey(docsResultKey(first, count))).toEqual(docs);
      expect(parseStorageKey(attachmentKey(first))).toEqual({ kind: 'attachment', attachmentId: first });
    }),
  );
});

it('says of no other key that it belongs to anything', () => {
  const job = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0a01';
  const strange = [
    '',
    'previews/',
    `previews/${job}`,
    `previews/${job}x/a`,
    `previews/${job.toUpperCase()}/a`,
  ];
  strange.push(
    `projects/${job}/blobs/abc`,
    `ai-docs/${job}.txt`,
    `tasks/attachments/${job}/x`,
    'backups/x.tar',
  );
  strange.push(workerLogKey('runner', new Date(0)));
  for (const key of strange) expect(parseStorageKey(key), key).toBeNull();
  fc.assert(fc.property(fc.string(), (key) => parseStorageKey(key) === null));
});
