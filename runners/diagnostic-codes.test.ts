import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCREEN_FAILURE_CODES } from './jobs/preview/screen-failures.ts';
import { DIAGNOSTIC_CODES } from './layout/diagnostic-codes.ts';
import { SNAPSHOT_CODES } from './snapshot/document/report-skipped.ts';

const document = readFileSync(new URL('../docs/diagnostics.md', import.meta.url), 'utf8');

describe('docs/diagnostics.md', () => {
  it('explains every code that the engine and the runner report, once and in order, and no other', () => {
    const explained = [...document.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code);
    expect(explained).toEqual([...DIAGNOSTIC_CODES, ...SCREEN_FAILURE_CODES, ...SNAPSHOT_CODES].sort());
  });
});
