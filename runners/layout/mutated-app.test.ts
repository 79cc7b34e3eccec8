import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readProjectFolder } from './cli/read-project-folder.ts';
import { testEngine } from './testing/layout-engine.ts';
import { fileChanges, layOutMutated } from './testing/mutated-app.ts';

const brew = readProjectFolder(fileURLToPath(new URL('../../examples/brew', import.meta.url)));

describe('a real app whose files were damaged', () => {
  it('is discovered and laid out without a crash, a hang, a broken document or anything run', () => {
    fc.assert(
      fc.property(fileChanges, (changes) => layOutMutated(testEngine(), brew, changes, 4)),
      { numRuns: 60, seed: 20_260 },
    );
  }, 120_000);
});
