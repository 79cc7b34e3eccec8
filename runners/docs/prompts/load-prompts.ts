import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DOC_KINDS, type DocKind } from '../../../src/contracts/ai-docs.ts';

/** Told with every result. What a version says never changes: another text is another version. */
export const PROMPT_VERSION = 'v1';

/** The instructions to a model, with places for what differs from request to request. */
export interface Prompts {
  readonly version: string;
  readonly system: string;
  readonly byKind: Readonly<Record<DocKind, string>>;
}

/** Beside this file; the build copies them beside the bundle. */
const FOLDER = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './' : './prompts/', import.meta.url));

/** Reads the instructions once. Throws when a file is missing, which stops the start of a runner that needs them. */
export async function loadPrompts(folder = FOLDER): Promise<Prompts> {
  const read = async (name: string) =>
    (await readFile(`${folder}/${PROMPT_VERSION}/${name}.md`, 'utf8')).trim();
  const byKind = DOC_KINDS.map(async (kind) => [kind, await read(kind.replaceAll('_', '-'))] as const);
  const texts = Object.fromEntries(await Promise.all(byKind));
  return { version: PROMPT_VERSION, system: await read('system'), byKind: allKinds(texts) };
}

function allKinds(texts: Readonly<Record<string, string>>): Record<DocKind, string> {
  const textOf = (kind: DocKind) => texts[kind] ?? '';
  return {
    summary: textOf('summary'),
    explain: textOf('explain'),
    inline_comments: textOf('inline_comments'),
    refactor: textOf('refactor'),
    changelog: textOf('changelog'),
  };
}
