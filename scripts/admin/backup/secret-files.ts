import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment } from '../../../src/env/read-values.ts';
import { findDataDir, findRoot, isEmbedded } from '../installation/find-installation.ts';

/** Where each file of secrets lies in this installation, by its name in an export. */
function placesOf(environment: Environment): Readonly<Record<string, string>> {
  return {
    env: join(findRoot(environment), '.env'),
    ...(isEmbedded(environment) ? { 'secrets.json': join(findDataDir(environment), 'secrets.json') } : {}),
  };
}

/** The files of secrets that there are, by their name in an export. */
export function findSecretFiles(environment: Environment): Record<string, string> {
  const places = Object.entries(placesOf(environment));
  return Object.fromEntries(places.filter(([, path]) => existsSync(path)));
}

export interface PlacedSecrets {
  readonly written: readonly string[];
  /** There already, and left as they were. */
  readonly kept: readonly string[];
}

/** Puts the files of secrets of an export where this installation has them; none that exists is overwritten. */
export async function placeSecretFiles(
  environment: Environment,
  secrets: ReadonlyMap<string, Uint8Array>,
): Promise<PlacedSecrets> {
  const places = placesOf(environment);
  const placed = { written: [] as string[], kept: [] as string[] };
  for (const [name, content] of secrets) {
    const path = places[name];
    if (path === undefined) continue;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(path, content, { flag: 'wx', mode: 0o600 });
      placed.written.push(path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      placed.kept.push(path);
    }
  }
  return placed;
}
