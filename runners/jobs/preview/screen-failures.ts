import type { JobFailure, JobFailureCode } from '../../../src/contracts/job-failures.ts';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { EngineFailureKind } from '../../engine-host/engine-failure.ts';

/** Codes for what went wrong around the engine; what each means to a reader is in `docs/diagnostics.md`. */
export const SCREEN_FAILURE_CODES = [
  'SCREEN_CRASHED',
  'SCREEN_FAILED',
  'SCREEN_OUT_OF_MEMORY',
  'SCREEN_TIMEOUT',
  'SCREEN_TOO_LARGE',
] as const;

type ScreenFailureCode = (typeof SCREEN_FAILURE_CODES)[number];

/** Why a screen has no layout on a device. */
export interface ScreenFailure {
  /** Of the diagnostic in the manifest. */
  readonly diagnosticCode: ScreenFailureCode | JobFailureCode;
  /** The job's own failure when no screen at all could be built. */
  readonly failure: JobFailure;
  /** Whether the screen would end the same way, at the same cost, on every device of the platform. */
  readonly everyDevice: boolean;
}

const REPORT = 'If it happens again, report the job id.';

const CRASHED: ScreenFailure = {
  diagnosticCode: 'SCREEN_CRASHED',
  failure: { code: 'INTERNAL', message: 'The engine ended while it worked on the screen.', hint: REPORT },
  everyDevice: true,
};

/** For each way in which an engine can fail to answer. */
export const ENGINE_FAILURES: Readonly<Record<EngineFailureKind, ScreenFailure>> = {
  timeout: {
    diagnosticCode: 'SCREEN_TIMEOUT',
    failure: {
      code: 'TIMEOUT',
      message: 'Laying out the screen took longer than one screen may take.',
      hint: 'Look for very long loops or lists in what the screen renders.',
    },
    everyDevice: true,
  },
  out_of_memory: {
    diagnosticCode: 'SCREEN_OUT_OF_MEMORY',
    failure: {
      code: 'OUT_OF_MEMORY',
      message: 'Laying out the screen took more memory than one screen may take.',
      hint: 'Look for very large literals, lists or images in what the screen renders.',
    },
    everyDevice: true,
  },
  crashed: CRASHED,
  trapped: CRASHED,
  killed: {
    diagnosticCode: 'SCREEN_CRASHED',
    failure: {
      code: 'INTERNAL',
      message: 'The engine was ended from outside while it worked on the screen, twice.',
      hint: 'The machine may be short of memory: build fewer screens at once, or give the runner more.',
    },
    everyDevice: true,
  },
  threw: {
    diagnosticCode: 'SCREEN_FAILED',
    failure: { code: 'INTERNAL', message: 'The engine could not finish the screen.', hint: REPORT },
    everyDevice: false,
  },
};

export const MALFORMED_OUTPUT: ScreenFailure = {
  diagnosticCode: 'SCREEN_FAILED',
  failure: {
    code: 'INTERNAL',
    message: 'The engine produced a layout that does not follow its schema.',
    hint: REPORT,
  },
  everyDevice: false,
};

export const OUTPUT_TOO_LARGE: ScreenFailure = {
  diagnosticCode: 'SCREEN_TOO_LARGE',
  failure: {
    code: 'OUTPUT_TOO_LARGE',
    message: 'The layout of the screen is larger than the tier allows.',
    hint: 'Render fewer list items in the preview, or upgrade.',
  },
  everyDevice: false,
};

/** A screen that the engine itself refused, for a reason in the source. */
export function refusedByEngine(failure: JobFailure): ScreenFailure {
  return { diagnosticCode: failure.code, failure, everyDevice: true };
}

/** Tells, in the manifest, why a screen is missing there. */
export function toScreenDiagnostic(
  { diagnosticCode, failure }: ScreenFailure,
  entry: EntryPoint,
  deviceIds: readonly string[],
): Diagnostic {
  const where = `${entry.export} on ${deviceIds.join(', ')}`;
  return {
    severity: 'error',
    code: diagnosticCode,
    message: `${failure.message} (${where}) ${failure.hint}`.slice(0, 1_000),
    file: entry.file,
    line: 0,
    column: 0,
  };
}
