import { createHash } from 'node:crypto';
import { createTwoFilesPatch } from 'diff';
import type { DocKind } from '../../../src/contracts/ai-docs.ts';
import type { MaskedSecret } from '../../../src/contracts/ai-docs-result.ts';
import type { FileFacts } from '../../../src/contracts/source-facts.ts';
import { describeFile, type SourceParts } from '../facts/describe-file.ts';
import { describeFiles } from '../facts/describe-files.ts';
import type { CountTokens } from './count-tokens.ts';
import { maskSecrets } from './mask-secrets.ts';
import { readConventions } from './read-conventions.ts';
import { delimit, numberLines, type SourcePart } from './source-part.ts';
import { writeSignatures } from './write-signatures.ts';

export interface PromptAsked {
  readonly kind: DocKind;
  /** What is written about. */
  readonly paths: readonly string[];
  /** With a place for the boundary. */
  readonly system: string;
  readonly instructions: string;
  readonly boundaryPlace: string;
  readonly budgetTokens: number;
}

export interface PreparedPrompt {
  readonly kind: 'prepared';
  readonly system: string;
  readonly user: string;
  readonly boundary: string;
  readonly tokens: number;
  readonly secrets: readonly MaskedSecret[];
  /** What would have been of use and did not fit, and what is no text. */
  readonly leftOut: readonly string[];
  readonly files: readonly FileFacts[];
}

export type Preparation = PreparedPrompt | { readonly kind: 'too_large'; readonly tokens: number };

/** The form of the answer is sent as a schema, which is counted too. */
const SCHEMA_TOKENS = 500;
const MOST_SECRETS = 500;
const MOST_LEFT_OUT = 1_000;
/** A difference takes time with the square of what differs; what takes longer is told by both files as they are. */
const DIFFERENCE_MS = 500;

/**
 * What a model is sent about these files, within a budget of tokens: the files themselves, or how they differ, then
 * what they import and who imports them by signature, and how the project is written. Secrets are masked in all of it.
 */
export async function prepareDocs(
  { after, before }: { readonly after: SourceParts; readonly before: SourceParts | null },
  asked: PromptAsked,
  countTokens: CountTokens,
): Promise<Preparation> {
  const files = describeFiles(after, asked.paths);
  const secrets: MaskedSecret[] = [];
  const mask = async (part: SourcePart): Promise<SourcePart> => {
    const masked = await maskSecrets(part.path, part.text);
    secrets.push(...masked.secrets);
    return { ...part, text: masked.text };
  };
  const about = before === null ? wholeFiles(after, asked) : differences(before, after, asked.paths);
  const main = await Promise.all(about.map((part) => mask(part)));
  const boundary = `<<<${boundaryOf(main)}`;
  const fill = (text: string) => text.replaceAll(asked.boundaryPlace, boundary);
  const [system, instructions] = [fill(asked.system), fill(asked.instructions)];
  const sent: string[] = [];
  const leftOut = asked.paths.filter((path) => !about.some((part) => part.path === path));
  let tokens = countTokens(system) + countTokens(instructions) + SCHEMA_TOKENS;
  const add = (part: SourcePart): boolean => {
    const text = delimit(part, boundary);
    const more = countTokens(text);
    if (tokens + more > asked.budgetTokens) return false;
    tokens += more;
    sent.push(text);
    return true;
  };
  for (const part of main) {
    const finished =
      part.label === 'file' && isNumbered(asked.kind) ? { ...part, text: numberLines(part.text) } : part;
    if (add(finished)) continue;
    // A file that was named is not to be left out in silence; of a change, the rest still says something.
    if (before === null)
      return { kind: 'too_large', tokens: tokens + countTokens(delimit(finished, boundary)) };
    leftOut.push(part.path);
  }
  if (sent.length === 0) return { kind: 'too_large', tokens };
  for (const part of neighbours(after, files)) {
    if (!add(await mask(part))) leftOut.push(part.path);
  }
  return {
    kind: 'prepared',
    system,
    user: `${instructions}\n\n${sent.join('\n')}`,
    boundary,
    tokens,
    secrets: uniqueSecrets(secrets).slice(0, MOST_SECRETS),
    leftOut: [...new Set(leftOut)].slice(0, MOST_LEFT_OUT),
    files,
  };
}

/** Lines are named in the answer, except where they are copied. */
function isNumbered(kind: DocKind): boolean {
  return kind !== 'refactor' && kind !== 'changelog';
}

function wholeFiles({ project }: SourceParts, { paths }: PromptAsked): SourcePart[] {
  return paths.flatMap((path) => {
    const text = project.readText(path);
    return text === undefined ? [] : [{ label: 'file', path, text }];
  });
}

function differences(before: SourceParts, after: SourceParts, paths: readonly string[]): SourcePart[] {
  return paths.flatMap((path): SourcePart[] => {
    const [old, now] = [before.project.readText(path), after.project.readText(path)];
    if (old === undefined && now === undefined) return [];
    const names = [old === undefined ? '/dev/null' : path, now === undefined ? '/dev/null' : path] as const;
    const patch = createTwoFilesPatch(...names, old ?? '', now ?? '', undefined, undefined, {
      context: 3,
      timeout: DIFFERENCE_MS,
    });
    return [{ label: 'difference', path, text: patch ?? `${old ?? ''}\nbecomes\n${now ?? ''}` }];
  });
}

/** What is imported, who imports, and how the project is written, in the order in which it helps. */
function neighbours(parts: SourceParts, files: readonly FileFacts[]): SourcePart[] {
  const own = new Set(files.map(({ path }) => path));
  const imported = files.flatMap(({ imports }) => imports.flatMap(({ file }) => file ?? []));
  const importers = files.flatMap((file) => file.imported_by);
  const paths = [...new Set([...imported, ...importers])].filter((path) => !own.has(path));
  const signatures = paths.flatMap((path): SourcePart[] => {
    const facts = describeFile(parts, path);
    const text = facts === null ? '' : writeSignatures(facts);
    return text === '' ? [] : [{ label: 'signatures', path, text }];
  });
  const conventions = readConventions(parts.project).map((part) => ({
    ...part,
    label: 'conventions' as const,
  }));
  return [...signatures, ...conventions];
}

/** Nothing that is sent can contain the hash of all that is sent. */
function boundaryOf(parts: readonly SourcePart[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of parts) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 24);
}

function uniqueSecrets(secrets: readonly MaskedSecret[]): MaskedSecret[] {
  return [...new Map(secrets.map((secret) => [JSON.stringify(secret), secret])).values()];
}
