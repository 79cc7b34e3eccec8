import type { DocKind } from '../../../src/contracts/ai-docs.ts';
import type { DocProposal, DocsResult, Dropped } from '../../../src/contracts/ai-docs-result.ts';
import { countLines } from '../facts/describe-file.ts';
import type { Answer, AnsweredComment, AnsweredSection } from './answer-schemas.ts';
import { checkDiff } from './check-proposal.ts';
import { ProseCheck } from './check-prose.ts';
import { KnownNames } from './known-names.ts';
import { proposeComments } from './propose-comments.ts';
import { type CheckedSource, textsOf } from './source-text.ts';

export type CheckedAnswer = Pick<
  DocsResult,
  'summary' | 'sections' | 'comments' | 'changes' | 'proposals' | 'checks'
>;

type Problem = Pick<Dropped, 'reason' | 'detail'>;

const MOST = { sections: 200, comments: 500, changes: 500, proposals: 50, dropped: 500 } as const;
const MOST_TITLE = 300;
const MOST_PROSE = 20_000;

/** What of an answer fits the source, and what was dropped because it does not. */
export function checkAnswer(source: CheckedSource, kind: DocKind, answer: Answer): CheckedAnswer {
  const names = new KnownNames(source);
  const prose = new ProseCheck(source, names);
  const dropped: Dropped[] = [];
  const drop = (what: Dropped['what']) => (problem: Problem) => {
    if (dropped.length < MOST.dropped)
      dropped.push({ what, ...problem, detail: problem.detail.slice(0, 500) });
  };
  const keep = <Item>(
    what: Dropped['what'],
    items: readonly Item[],
    most: number,
    findProblem: (item: Item) => Problem | null,
  ): Item[] =>
    items.filter((item, at) => {
      const problem: Problem | null =
        at >= most ? { reason: 'too_many', detail: 'There are more than are taken.' } : findProblem(item);
      if (problem !== null) drop(what)(problem);
      return problem === null;
    });
  const summary = prose.keepSentences(answer.summary, drop('reference')).slice(0, MOST_PROSE);
  const sections = keep('section', answer.sections, MOST.sections, (section) =>
    findSectionProblem({ source, names, prose }, section),
  );
  const comments = keep('comment', answer.comments, MOST.comments, (comment) =>
    findCommentProblem({ source, names, prose }, comment),
  );
  const changes = keep('change', answer.changes, MOST.changes, ({ text, paths }) => {
    const unknown = paths.find((path) => !source.paths.has(path));
    if (text.trim() === '') return { reason: 'changes_nothing', detail: 'It says nothing.' };
    return unknown === undefined ? prose.findProblem(text) : unknownFile();
  });
  const proposals = answer.proposals.flatMap((proposal, at): Omit<DocProposal, 'number'>[] => {
    const { path, title, reason, diff } = proposal;
    const change =
      at >= MOST.proposals
        ? { reason: 'too_many' as const, detail: 'There are more than are taken.' }
        : checkDiff(source, path, diff);
    if ('detail' in change) {
      drop('proposal')(change);
      return [];
    }
    const said = prose.keepSentences(reason, drop('reference')).slice(0, MOST_PROSE);
    return [{ path, title: titleOf(title, path), reason: said, ...change }];
  });
  const asComments = kind === 'inline_comments' ? proposeAll(source, names, comments) : [];
  const numbered = [...proposals, ...asComments].map((each, at) => ({ ...each, number: at + 1 }));
  const kept = sections.length + comments.length + changes.length + numbered.length;
  return {
    summary,
    sections: sections.map((section) => toSection(section)),
    comments: comments.map(({ path, line, text }) => ({ path, line, text: text.slice(0, 2_000) })),
    changes: changes.map(({ type, text, paths }) => ({
      type,
      text: text.slice(0, 4_000),
      paths: paths.slice(0, 200),
    })),
    proposals: numbered.slice(0, MOST.proposals),
    checks: { kept, dropped },
  };
}

interface Checks {
  readonly source: CheckedSource;
  readonly names: KnownNames;
  readonly prose: ProseCheck;
}

function findSectionProblem({ source, names, prose }: Checks, section: AnsweredSection): Problem | null {
  const { path, title, text, symbols, start_line: start, end_line: end } = section;
  if (!source.paths.has(path)) return unknownFile();
  const unknown = symbols.find((name) => !name.split('.').every((part) => names.isSymbol(path, part)));
  if (unknown !== undefined) {
    return { reason: 'unknown_symbol', detail: `${unknown.slice(0, 100)} is not in ${path}.` };
  }
  const lines = Math.max(0, ...textsOf(source, path).map(countLines));
  const named = [start, end].filter((line) => line !== null);
  if (named.some((line) => line < 1 || line > lines) || (start ?? 0) > (end ?? Number.POSITIVE_INFINITY)) {
    return { reason: 'unknown_line', detail: `${path} has ${lines} lines.` };
  }
  return prose.findProblem(`${title}\n${text}`);
}

function findCommentProblem(
  { source, prose }: Checks,
  { path, line, text }: AnsweredComment,
): Problem | null {
  if (!source.paths.has(path)) return unknownFile();
  const lines = countLines(source.project.readText(path) ?? '');
  if (line < 1 || line > lines) return { reason: 'unknown_line', detail: `${path} has ${lines} lines.` };
  if (text.trim() === '') return { reason: 'changes_nothing', detail: 'It says nothing.' };
  return prose.findProblem(text);
}

function proposeAll({ project }: CheckedSource, names: KnownNames, comments: readonly AnsweredComment[]) {
  return [...Map.groupBy(comments, ({ path }) => path)].flatMap(
    ([path, ofPath]) =>
      proposeComments(path, project.readText(path) ?? '', ofPath, (line) => names.takesComment(path, line)) ??
      [],
  );
}

function toSection({ path, title, text, symbols, start_line: start, end_line: end }: AnsweredSection) {
  const lines = start === null ? null : { start, end: end ?? start };
  return {
    path,
    title: titleOf(title, path),
    text: text.slice(0, MOST_PROSE),
    symbols: symbols.slice(0, 100).map((name) => name.slice(0, 200)),
    lines,
  };
}

function titleOf(title: string, path: string): string {
  return (title.trim() || path).slice(0, MOST_TITLE);
}

function unknownFile(): Problem {
  return { reason: 'unknown_file', detail: 'It names a file that was not given.' };
}
