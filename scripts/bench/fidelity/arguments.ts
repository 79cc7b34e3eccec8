import { parseArgs } from 'node:util';

export const USAGE =
  'usage: npm run bench:fidelity -- --corpus FILE --truth DIR --sources DIR [--font FILE] [--only TEXT] [--rounds N] [--unmatched] [--images DIR] [--tool DIR]';

export interface FidelityArguments {
  readonly corpus: string;
  readonly truth: string;
  readonly sources: string;
  readonly font: string | undefined;
  /** Part of the ids of the screens that are compared; empty for all. */
  readonly only: string;
  /** How often each screen is timed. */
  readonly rounds: number;
  readonly unmatched: boolean;
  readonly images: string | undefined;
  readonly tool: string | undefined;
}

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}

/** Throws `UsageError`. */
export function readArguments(argv: readonly string[]): FidelityArguments {
  const { corpus, truth, sources, rounds, ...others } = parse(argv);
  if (corpus === undefined || truth === undefined || sources === undefined) {
    throw new UsageError('--corpus, --truth and --sources are needed');
  }
  if (!/^[1-9]\d{0,3}$/.test(rounds))
    throw new UsageError(`--rounds is a number from 1 to 9999, not ${rounds}`);
  return { corpus, truth, sources, rounds: Number(rounds), ...others };
}

function parse(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        corpus: { type: 'string' },
        truth: { type: 'string' },
        sources: { type: 'string' },
        font: { type: 'string' },
        only: { type: 'string', default: '' },
        rounds: { type: 'string', default: '3' },
        unmatched: { type: 'boolean', default: false },
        images: { type: 'string' },
        tool: { type: 'string' },
      },
    });
    const { font, images, tool } = values;
    return { ...values, font, images, tool };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
