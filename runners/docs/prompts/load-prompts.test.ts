import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DOC_KINDS } from '../../../src/contracts/ai-docs.ts';
import { BOUNDARY_PLACE, fillPrompts } from './fill-prompts.ts';
import { loadPrompts, PROMPT_VERSION } from './load-prompts.ts';

/** What each version says, by the hash of its files: results name the version, so it must not change. */
const VERSIONS: Readonly<Record<string, string>> = {
  v1: '6dd7ac21bc9bb97e8fdafdc1e703a70a1ced350726b3c862a7284e6e42be70d3',
};

const folder = new URL('./', import.meta.url);

async function hashOf(version: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(new URL(version, folder))).sort()) {
    hash.update(`${name}\0${await readFile(new URL(`${version}/${name}`, folder), 'utf8')}\0`);
  }
  return hash.digest('hex');
}

describe('the instructions to a model', () => {
  it('never change within a version: what changed gets a version of its own', async () => {
    expect(Object.keys(VERSIONS)).toContain(PROMPT_VERSION);
    for (const [version, hash] of Object.entries(VERSIONS)) expect(await hashOf(version)).toBe(hash);
  });

  it.each(DOC_KINDS)('are there for %s, with every place filled but that of the boundary', async (kind) => {
    const prompts = await loadPrompts();
    const { system, instructions } = fillPrompts(prompts, { kind, style: 'long', language: 'pt-BR' });
    expect(instructions.length).toBeGreaterThan(100);
    expect(system).toContain('pt-BR');
    expect(system.match(/\{\{\w+\}\}/g)).toEqual([BOUNDARY_PLACE]);
    expect(instructions).not.toMatch(/\{\{|\}\}/);
  });

  it('stop a start when one is missing', async () => {
    await expect(loadPrompts('/absent')).rejects.toThrow('ENOENT');
  });
});
