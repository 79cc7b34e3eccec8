import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import type { EngineFailureKind } from '../../engine-host/engine-failure.ts';
import { explainFailure } from '../attempt/explain-failure.ts';

const REPORT = 'Ask again. If it fails again, report the job id.';
const CRASHED: JobFailure = {
  code: 'INTERNAL',
  message: 'The engine ended while it read the source.',
  hint: REPORT,
};

/** For each way in which an engine can fail to answer. */
const ENGINE_FAILURES: Readonly<Record<EngineFailureKind, JobFailure>> = {
  timeout: {
    code: 'TIMEOUT',
    message: 'Reading the source took longer than it may take.',
    hint: 'Ask for fewer files at once.',
  },
  out_of_memory: {
    code: 'OUT_OF_MEMORY',
    message: 'Reading the source took more memory than it may take.',
    hint: 'Ask for fewer files at once, and leave out generated ones.',
  },
  crashed: CRASHED,
  trapped: CRASHED,
  killed: {
    code: 'INTERNAL',
    message: 'The engine was ended from outside while it read the source, twice.',
    hint: 'The machine may be short of memory: give the runner more.',
  },
  threw: { code: 'INTERNAL', message: 'The engine could not read the source.', hint: REPORT },
};

/** The reason to tell a person for anything that writing documentation can throw. */
export function toDocsFailure(error: unknown): JobFailure {
  return explainFailure(error, {
    ofEngine: (kind) => ENGINE_FAILURES[kind],
    sourceHint: 'Upload the source again and ask again.',
    storageHint: 'Ask again in a minute.',
    internal: {
      code: 'INTERNAL',
      message: 'The documentation failed for a reason inside HiveSync.',
      hint: REPORT,
    },
  });
}
