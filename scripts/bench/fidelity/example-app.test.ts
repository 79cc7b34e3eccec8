import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadBundledFonts } from '../../../runners/text/load-fonts.ts';
import { readCorpus } from './corpus-file.ts';
import { describeUnmatched } from './describe-unmatched.ts';
import { layOutScreens } from './lay-out-screens.ts';
import { measureScreen } from './measure-screen.ts';
import { medianOverlap } from './total-measures.ts';
import { readTruth } from './truth-file.ts';

const KEPT = fileURLToPath(new URL('brew', import.meta.url));
const SOURCES = fileURLToPath(new URL('../../../examples/brew', import.meta.url));

/** Our fonts are not those that the truth was made with, so boxes of text are a little off. */
const LEAST_MEDIAN_OVERLAP = 0.87;

const runs = layOutScreens(readCorpus(join(KEPT, 'screens.json')), {
  sources: SOURCES,
  fonts: loadBundledFonts(),
  rounds: 0,
});

it.each(runs)(
  'the example app’s $screen.id shows what it shows when it is really run',
  ({ screen, outcome }) => {
    const document = outcome.status === 'ready' ? outcome.document : undefined;
    const measures = measureScreen(readTruth(join(KEPT, `${screen.id}.json`)), document);
    expect(measures.textsFound, describeUnmatched(measures).join('\n')).toBe(measures.texts);
    expect(measures.unmatched.truth).toEqual([]);
    expect(medianOverlap([measures])).toBeGreaterThan(LEAST_MEDIAN_OVERLAP);
    expect(measures.snapshotShare).toBe(0);
  },
);
