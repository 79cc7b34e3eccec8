import { readFile, writeFile } from 'node:fs/promises';
import type { Outcome } from '../audit/outcome.ts';
import { OUTCOME_HEADER, outcomeCells } from './describe-outcomes.ts';

const DOCUMENT = new URL('../../../docs/reliability.md', import.meta.url);
const BEGIN = '<!-- figures: npm run chaos -- --report -->';
const END = '<!-- end of figures -->';

/** Puts the figures of these runs into docs/reliability.md; those of other scenarios stay. */
export async function updateDocument(outcomes: readonly Outcome[]): Promise<void> {
  await writeFile(DOCUMENT, withFigures(await readFile(DOCUMENT, 'utf8'), outcomes));
}

/** The document with the rows of these scenarios replaced or added. Throws when it has no place for figures. */
export function withFigures(document: string, outcomes: readonly Outcome[]): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the document has no ${BEGIN} … ${END}`);
  const rows = new Map<string, string>();
  for (const line of document
    .slice(begin + BEGIN.length, end)
    .trim()
    .split('\n')
    .slice(2)) {
    rows.set(line.split('|')[1]?.trim() ?? '', line);
  }
  for (const outcome of outcomes) {
    rows.set(outcome.scenario, `| ${outcomeCells(outcome).join(' | ')} | ${outcome.seed} |`);
  }
  const header = [...OUTCOME_HEADER, 'seed'];
  const table = [
    `| ${header.join(' | ')} |`,
    `|${header.map((_, column) => (column === 0 ? '---|' : '---:|')).join('')}`,
    ...rows.values(),
  ];
  return `${document.slice(0, begin)}${BEGIN}\n${table.join('\n')}\n${document.slice(end)}`;
}
