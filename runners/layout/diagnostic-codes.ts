import type { JobFailureCode } from '../../src/contracts/job-failures.ts';
import { COMPONENT_CODES } from './components/component-codes.ts';
import { EVALUATION_CODES } from './evaluate/diagnostics.ts';
import { LAYOUT_CODES } from './flex/layout-report.ts';

/** Reasons for which a screen is refused as a whole. */
const REFUSAL_CODES = [
  'ENTRY_NOT_FOUND',
  'SOURCE_INVALID',
  'SOURCE_TOO_LARGE',
] as const satisfies readonly JobFailureCode[];

/** Every code of the engine's diagnostics, from all its parts. */
export const DIAGNOSTIC_CODES = [
  ...new Set([
    ...EVALUATION_CODES,
    ...COMPONENT_CODES,
    ...LAYOUT_CODES,
    ...REFUSAL_CODES,
    'CAPABILITY_MISSING',
    'DIAGNOSTICS_DROPPED',
  ] as const),
];
