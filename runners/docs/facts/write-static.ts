import type { DocsResult } from '../../../src/contracts/ai-docs-result.ts';
import type { FileFacts, SourceSymbol, SymbolKind } from '../../../src/contracts/source-facts.ts';

type Sections = DocsResult['sections'];
type Changes = DocsResult['changes'];

/** More paths through a function than people keep in mind; a usual limit of linters. */
const COMPLEX = 20;
const MOST_SECTIONS = 200;
const MOST_CHANGES = 500;

/** What static documentation says in words: only what the facts beside it say, so that lists can show it as any other. */
export function writeStaticDocs(
  files: readonly FileFacts[],
  style: 'short' | 'long',
): Pick<DocsResult, 'summary' | 'sections'> {
  const symbols = files.flatMap((file) => file.symbols);
  const exported = symbols.filter((symbol) => symbol.exported && symbol.kind !== 'method');
  const read = files.filter(({ unreadable }) => unreadable === null).length;
  const summary = [
    `${count(files.length, 'file')}, ${count(sum(files, 'lines'), 'line')}.`,
    exported.length === 0 ? 'Nothing is exported.' : `Exports ${listKinds(exported)}.`,
    ...(read < files.length ? [`${count(files.length - read, 'file')} could not be read.`] : []),
  ].join(' ');
  const sections = files.flatMap((file) => [
    sectionOf(file),
    ...(style === 'long' ? file.symbols.map((symbol) => sectionOfSymbol(file, symbol)) : []),
  ]);
  return { summary, sections: sections.slice(0, MOST_SECTIONS) };
}

function sectionOf(file: FileFacts): Sections[number] {
  const { path, packages, imported_by: importers, unreadable } = file;
  const own = file.imports.filter(({ file: target }) => target !== null).length;
  const exported = file.symbols.filter((symbol) => symbol.exported && symbol.kind !== 'method');
  const complex = file.symbols.filter(({ complexity }) => (complexity ?? 0) > COMPLEX);
  const text = [
    unreadable ?? (exported.length === 0 ? 'Exports nothing.' : `Exports ${listKinds(exported)}.`),
    `Imports ${count(own, 'file')} of the project${packages.length === 0 ? '' : ` and ${packages.join(', ')}`}.`,
    importers.length === 0
      ? 'No file of the project imports it.'
      : `Imported by ${count(importers.length, 'file')}.`,
    ...(complex.length === 0 ? [] : [`Many paths through ${complex.map(({ name }) => name).join(', ')}.`]),
  ].join(' ');
  const symbols = exported.map(({ name }) => name).slice(0, 100);
  return { path, title: path, text, symbols, lines: null };
}

function sectionOfSymbol({ path }: FileFacts, symbol: SourceSymbol): Sections[number] {
  const { name, kind, signature, comment, props, complexity, line, end_line: end } = symbol;
  const text = [
    `\`${signature}\``,
    ...(comment === null ? [] : [comment]),
    ...(props.length === 0 ? [] : [`Takes ${props.map((prop) => prop.name).join(', ')}.`]),
    ...(complexity === null ? [] : [`Complexity ${complexity}.`]),
  ].join('\n\n');
  return { path, title: `${kind} ${name}`, text, symbols: [name], lines: { start: line, end } };
}

/** What files give others, before and after: a change of a signature is a change for whoever uses it. */
export function writeStaticChangelog(
  before: readonly FileFacts[],
  after: readonly FileFacts[],
): Pick<DocsResult, 'summary' | 'changes'> {
  const earlier = new Map(before.map((file) => [file.path, file]));
  const later = new Map(after.map((file) => [file.path, file]));
  const paths = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  const changes = paths.flatMap((path) => changesOf(path, earlier.get(path), later.get(path)));
  const of = (type: string) => changes.filter((change) => change.type === type).length;
  const summary = `${count(paths.length, 'file')} differ: ${of('added')} added, ${of('changed')} changed, ${of('removed')} removed.`;
  return { summary, changes: changes.slice(0, MOST_CHANGES) };
}

function changesOf(path: string, before: FileFacts | undefined, after: FileFacts | undefined): Changes {
  const paths = [path];
  if (before === undefined) return [{ type: 'added', text: `The file ${path}.`, paths }];
  if (after === undefined) return [{ type: 'removed', text: `The file ${path}.`, paths }];
  const old = new Map(offered(before).map((symbol) => [symbol.name, symbol]));
  const now = new Map(offered(after).map((symbol) => [symbol.name, symbol]));
  const told: Changes = [
    ...[...now.values()].flatMap(({ name, kind, signature }): Changes => {
      const earlier = old.get(name);
      if (earlier === undefined) return [{ type: 'added', text: `${kind} ${name}: \`${signature}\``, paths }];
      if (earlier.signature === signature) return [];
      const text = `${kind} ${name}: \`${earlier.signature}\` is now \`${signature}\``;
      return [{ type: 'changed', text, paths }];
    }),
    ...[...old.values()].flatMap(
      ({ name, kind }): Changes =>
        now.has(name) ? [] : [{ type: 'removed', text: `${kind} ${name}.`, paths }],
    ),
  ];
  if (told.length > 0) return told;
  return [{ type: 'changed', text: `${path}, without a change of what it exports.`, paths }];
}

function offered({ symbols }: FileFacts): SourceSymbol[] {
  return symbols.filter(({ exported }) => exported);
}

function listKinds(symbols: readonly SourceSymbol[]): string {
  const counts = new Map<SymbolKind, number>();
  for (const { kind } of symbols) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, number]) => count(number, kind)).join(', ');
}

function count(number: number, what: string): string {
  return `${number} ${number === 1 ? what : what.endsWith('s') ? `${what}es` : `${what}s`}`;
}

function sum(files: readonly FileFacts[], field: 'lines'): number {
  return files.reduce((total, file) => total + file[field], 0);
}
