import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { EngineFailure, EngineFailureKind } from '../../engine-host/engine-failure.ts';
import { explainFailure } from '../attempt/explain-failure.ts';

const REPORT = 'Start it again. If it fails again, report the job id.';

const CRASHED: JobFailure = {
  code: 'INTERNAL',
  message: 'The engine ended while it worked on the analysis.',
  hint: REPORT,
};

/** For each way in which an engine can fail to answer. */
const ENGINE_FAILURES: Readonly<Record<EngineFailureKind, JobFailure>> = {
  timeout: {
    code: 'TIMEOUT',
    message: 'The analysis of a page took longer than one page may take.',
    hint: 'Look for very large pages, or for selectors that are costly to match.',
  },
  out_of_memory: {
    code: 'OUT_OF_MEMORY',
    message: 'The analysis of a page took more memory than one page may take.',
    hint: 'Look for very large pages or style sheets.',
  },
  crashed: CRASHED,
  trapped: CRASHED,
  killed: {
    code: 'INTERNAL',
    message: 'The engine was ended from outside while it worked on the analysis, twice.',
    hint: 'The machine may be short of memory: give the runner more.',
  },
  threw: { code: 'INTERNAL', message: 'The engine could not finish the analysis.', hint: REPORT },
};

/** Why a page could not be analysed. */
export function pageFailureOf({ kind }: EngineFailure): JobFailure {
  return ENGINE_FAILURES[kind];
}

/** The reason to tell a person for anything an analysis can throw. */
export function toInfluenceFailure(error: unknown): JobFailure {
  return explainFailure(error, {
    ofEngine: (kind) => ENGINE_FAILURES[kind],
    sourceHint: 'Upload the source again and start it again.',
    storageHint: 'Start it again in a minute.',
    internal: {
      code: 'INTERNAL',
      message: 'The analysis failed for a reason inside HiveSync.',
      hint: REPORT,
    },
  });
}
