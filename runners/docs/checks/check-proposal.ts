import { createHash } from 'node:crypto';
import { applyPatch, parsePatch, type StructuredPatch } from 'diff';
import type { DocProposal, Dropped } from '../../../src/contracts/ai-docs-result.ts';
import { findSyntaxError } from '../../source/index.ts';
import { isCode } from '../facts/describe-file.ts';
import { hasNewLink } from './check-prose.ts';
import type { CheckedSource } from './source-text.ts';
import { writeDiff } from './write-diff.ts';

type Problem = Pick<Dropped, 'reason' | 'detail'>;
type Change = Pick<DocProposal, 'base_sha256' | 'result_sha256' | 'result_bytes' | 'diff'>;

const MOST_DIFF_CHARACTERS = 500_000;

/** What a diff makes of a file; a problem when it does not apply exactly, touches another file, or breaks the file. */
export function checkDiff(source: CheckedSource, path: string, diff: string): Change | Problem {
  const text = source.paths.has(path) ? source.project.readText(path) : undefined;
  if (text === undefined) return { reason: 'unknown_file', detail: 'It changes a file that was not given.' };
  const patch = readPatch(diff);
  if (patch === null) return { reason: 'malformed_diff', detail: `The diff of ${path} cannot be read.` };
  const [only, ...others] = patch;
  if (only === undefined || others.length > 0 || !namesOnly(only, path)) {
    return { reason: 'touches_other_files', detail: `The diff is not of ${path} alone.` };
  }
  const result = applyPatch(text, only, { fuzzFactor: 0 });
  if (result === false) return { reason: 'does_not_apply', detail: `The diff does not fit ${path}.` };
  if (hasNewLink(addedLines(diff), [text])) {
    return {
      reason: 'unknown_link',
      detail: `The diff of ${path} brings in an address that is not in the file.`,
    };
  }
  return checkResult({ path, text, result, diff });
}

function addedLines(diff: string): string {
  return diff
    .split('\n')
    .filter((line) => line.startsWith('+'))
    .join('\n');
}

export interface ChangedText {
  readonly path: string;
  readonly text: string;
  readonly result: string;
  /** As it was written; `null` when there is none yet. */
  readonly diff: string | null;
}

/** The same for what a file would become. */
export function checkResult({ path, text, result, diff: written }: ChangedText): Change | Problem {
  if (result === text) return { reason: 'changes_nothing', detail: `${path} stays as it is.` };
  return findBreakage(path, result) ?? toChange({ path, text, result, diff: written });
}

/** A change that is known to leave a file that parses. */
export function toChange({ path, text, result, diff: written }: ChangedText): Change | Problem {
  // Written anew, it names the lines where it belongs.
  const diff = writeDiff(path, text, result) ?? written;
  if (diff === null || diff.length > MOST_DIFF_CHARACTERS) {
    return { reason: 'too_many', detail: `The change of ${path} is too large.` };
  }
  return {
    base_sha256: sha256Of(text),
    result_sha256: sha256Of(result),
    result_bytes: Buffer.byteLength(result),
    diff,
  };
}

function findBreakage(path: string, result: string): Problem | null {
  if (path.endsWith('.json')) return isJson(result) ? null : brokenAt(path, 'it is no JSON');
  if (!isCode(path)) {
    return { reason: 'not_code', detail: `Whether ${path} would still be right cannot be checked.` };
  }
  const failure = findSyntaxError(path, result);
  return failure === null ? null : brokenAt(path, `line ${failure.line}`);
}

function brokenAt(path: string, where: string): Problem {
  return { reason: 'does_not_parse', detail: `${path} would not parse any more: ${where}.` };
}

function readPatch(diff: string): StructuredPatch[] | null {
  try {
    const patches = parsePatch(diff).filter(({ hunks }) => hunks.length > 0);
    return patches.length === 0 ? null : patches;
  } catch {
    return null;
  }
}

/** Headers may be missing; what they say must be this path. */
function namesOnly({ oldFileName, newFileName }: StructuredPatch, path: string): boolean {
  return [oldFileName, newFileName].every(
    (name) => name === undefined || name === '' || name.replace(/^[ab]\//, '') === path || name === path,
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
