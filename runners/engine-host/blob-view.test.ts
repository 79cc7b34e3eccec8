import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BlobView, clearBlobViews, openBlobView } from './blob-view.ts';

const folder = mkdtempSync(join(tmpdir(), 'hivesync-views-'));
const views = join(folder, 'views');
let view: BlobView;
const seen = () => readdirSync(view.folder).sort();

beforeAll(async () => {
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), `content of ${name}`);
  view = await openBlobView(folder, views);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('shows nothing until it is told what', () => {
  expect(seen()).toEqual([]);
});

it('shows the blobs of one job and hides those of the job before', async () => {
  await view.show(new Set(['a', 'b']));
  expect(seen()).toEqual(['a', 'b']);
  expect(readFileSync(join(view.folder, 'a'), 'utf8')).toBe('content of a');
  await view.show(new Set(['b', 'c']));
  expect(seen()).toEqual(['b', 'c']);
});

it('keeps a blob readable that the cache drops meanwhile', async () => {
  await view.show(new Set(['c']));
  rmSync(join(folder, 'c'));
  expect(readFileSync(join(view.folder, 'c'), 'utf8')).toBe('content of c');
});

it('hides the earlier job even when a blob of the next one is missing', async () => {
  await expect(view.show(new Set(['nowhere', 'a']))).rejects.toThrow('ENOENT');
  expect(seen()).not.toContain('c');
  await view.show(new Set(['a']));
  expect(seen()).toEqual(['a']);
});

it('gives each process a folder of its own and leaves none behind', async () => {
  const other = await openBlobView(folder, views);
  expect(other.folder).not.toBe(view.folder);
  await other.close();
  expect(readdirSync(views)).toHaveLength(1);
  await clearBlobViews(views);
  expect(readdirSync(folder)).not.toContain('views');
});
