import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assertStoragePrefix } from './assert-storage-key.ts';
import type { FolderPaths } from './folder-paths.ts';
import type { ListedObject } from './object-storage.ts';
import { isMissing, toStorageError } from './storage-failures.ts';

/** How many entries of a folder are looked at ahead of the one that is listed: each is a question to the disk. */
const LOOK_AHEAD = 16;

/** A folder with so few names is looked into at once: a tree of small ones is then not gone down step by step. */
const FEW_NAMES = 4;

/** The objects below a prefix, in key order. */
export async function* walkFolder(paths: FolderPaths, prefix: string): AsyncGenerator<ListedObject> {
  assertStoragePrefix(prefix);
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  yield* walk(paths, await readNames(paths, folder, prefix));
}

/** An object, a folder that was looked into, or a larger one and the names in it. */
type Entry =
  | { readonly kind: 'object'; readonly object: ListedObject }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'folder'; readonly names: readonly string[] };

async function* walk(paths: FolderPaths, names: readonly string[]): AsyncGenerator<ListedObject> {
  const ahead: Promise<Entry>[] = [];
  let started = 0;
  try {
    for (const _ of names) {
      for (; started < names.length && ahead.length < LOOK_AHEAD; started += 1) {
        const entry = look(paths, names[started] ?? '');
        // Told when its turn comes.
        entry.catch(() => undefined);
        ahead.push(entry);
      }
      const entry = await ahead.shift();
      if (entry !== undefined) yield* objectsOf(paths, entry);
    }
  } finally {
    // Whoever stops listing does not hear of what is still looked at.
    await Promise.allSettled(ahead);
  }
}

async function* objectsOf(paths: FolderPaths, entry: Entry): AsyncGenerator<ListedObject> {
  if (entry.kind === 'object') yield entry.object;
  else if (entry.kind === 'folder') yield* walk(paths, entry.names);
  else for (const inner of entry.entries) yield* objectsOf(paths, inner);
}

/** What a name stands for; no entries when it is gone since. */
async function look(paths: FolderPaths, name: string): Promise<Entry> {
  if (!name.endsWith('/')) {
    const stats = await paths.stat(name);
    if (stats === null) return { kind: 'entries', entries: [] };
    return { kind: 'object', object: { key: name, sizeBytes: stats.size, modifiedAt: stats.mtime } };
  }
  const names = await readNames(paths, name, name);
  if (names.length > FEW_NAMES) return { kind: 'folder', names };
  // Waits for all of them, so that none is still looked at when the listing has ended.
  const looks = await Promise.allSettled(names.map((inner) => look(paths, inner)));
  return { kind: 'entries', entries: looks.map(valueOrThrow) };
}

/** The names in a folder that begin with the prefix, those of folders with a slash at their end. */
async function readNames(paths: FolderPaths, folder: string, prefix: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(join(paths.objects, folder), { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw toStorageError(error, 'list');
  }
  // A folder sorts as its objects do, by its name and the slash.
  const names = entries.map((entry) => folder + entry.name + (entry.isDirectory() ? '/' : ''));
  return names.filter((name) => name.startsWith(prefix)).sort();
}

function valueOrThrow<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}
