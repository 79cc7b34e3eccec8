import type { DocsTask } from '../../../src/contracts/ai-docs.ts';
import type { Prompts } from './load-prompts.ts';

/** What a model is told for one request, still with the place of the boundary, which the source decides. */
export interface FilledPrompts {
  readonly system: string;
  readonly instructions: string;
}

export const BOUNDARY_PLACE = '{{boundary}}';

const SENTENCES = { short: 'one or two sentences', long: 'several sentences' } as const;
const PROPOSALS = { short: '3', long: '10' } as const;

/** Fills in what the request decides: never anything that somebody typed, but for a checked language tag. */
export function fillPrompts(
  { system, byKind }: Prompts,
  { kind, style, language }: Pick<DocsTask, 'kind' | 'style' | 'language'>,
): FilledPrompts {
  const fill = (text: string) =>
    text
      .replaceAll('{{language}}', language)
      .replaceAll('{{sentences}}', SENTENCES[style])
      .replaceAll('{{proposals}}', PROPOSALS[style]);
  return { system: fill(system), instructions: fill(byKind[kind]) };
}
