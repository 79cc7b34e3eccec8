import type { ReportedFailureKind } from './protocol.ts';

/**
 * How a call to an engine can fail. Only after `threw` is its process still good: the others end it, and the
 * next call gets a fresh one. `killed` is one that neither we nor its own work ended: an operator, or a machine that
 * was out of memory.
 */
export type EngineFailureKind = ReportedFailureKind | 'timeout' | 'killed';

/** One engine call that did not answer. Its message is for the log; it holds no source text. */
export class EngineFailure extends Error {
  readonly kind: EngineFailureKind;

  constructor(kind: EngineFailureKind, message: string) {
    super(message);
    this.name = 'EngineFailure';
    this.kind = kind;
  }
}
