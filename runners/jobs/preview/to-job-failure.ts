import type { JobFailure } from '../../../src/contracts/job-failures.ts';
import { explainFailure } from '../attempt/explain-failure.ts';
import { ENGINE_FAILURES } from './screen-failures.ts';

/** The reason to tell a person for anything a build can throw. */
export function toJobFailure(error: unknown): JobFailure {
  return explainFailure(error, {
    ofEngine: (kind) => ENGINE_FAILURES[kind].failure,
    sourceHint: 'Upload the source again and rebuild.',
    storageHint: 'Start the build again in a minute.',
    internal: {
      code: 'INTERNAL',
      message: 'The build failed for a reason inside HiveSync.',
      hint: 'Start the build again. If it fails again, report the job id.',
    },
  });
}
