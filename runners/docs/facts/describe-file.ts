import { LANGUAGES } from '../../../src/contracts/languages.ts';
import type { FileFacts } from '../../../src/contracts/source-facts.ts';
import type { ModuleResolver, ParsedModuleCache, SourceProject } from '../../source/index.ts';
import { collectLinks } from './collect-links.ts';
import { collectSymbols } from './collect-symbols.ts';

export interface SourceParts {
  readonly project: SourceProject;
  readonly parsed: ParsedModuleCache;
  readonly resolver: ModuleResolver;
}

const MOST_EXPORTS = 500;

/** What there is to say of a file from its text alone; who imports it is another question. `null`: there is no such file. */
export function describeFile({ project, parsed, resolver }: SourceParts, path: string): FileFacts | null {
  const sha256 = project.hash(path);
  const bytes = project.readBytes(path);
  if (sha256 === undefined || bytes === undefined) return null;
  const text = project.readText(path);
  const language = languageOf(path);
  const facts: FileFacts = {
    path,
    sha256,
    language,
    lines: text === undefined ? 0 : countLines(text),
    bytes: bytes.byteLength,
    unreadable: null,
    imports: [],
    exports: [],
    symbols: [],
    packages: [],
    imported_by: [],
  };
  if (text === undefined) return { ...facts, unreadable: 'The file is not UTF-8 text.' };
  if (!isCode(path)) return facts;
  const outcome = parsed.parse(project, path);
  if (outcome === undefined) return facts;
  if (!outcome.ok) {
    const { message, line } = outcome.failure;
    return { ...facts, unreadable: line > 0 ? `Line ${line}: ${message}`.slice(0, 500) : message };
  }
  const links = collectLinks(path, outcome.module, resolver);
  const symbols = collectSymbols(outcome.module);
  const declared = symbols.filter(({ exported, kind }) => exported && kind !== 'method');
  const names = new Set([
    ...links.exports,
    ...declared.flatMap(({ name }) =>
      links.exports.includes('default') && name === 'default' ? [] : [name],
    ),
  ]);
  return { ...facts, ...links, exports: [...names].slice(0, MOST_EXPORTS), symbols };
}

/** Whether there is a syntax tree for files of this name. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !path.endsWith('.d.ts.map');
}

function languageOf(path: string): string | null {
  const name = path.toLowerCase();
  const found = LANGUAGES.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  return found?.id ?? null;
}

export function countLines(text: string): number {
  if (text === '') return 0;
  const breaks = text.split('\n').length;
  return text.endsWith('\n') ? breaks - 1 : breaks;
}
