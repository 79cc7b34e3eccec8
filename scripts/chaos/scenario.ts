import type { FaultPlan } from './faults/strike-out.ts';
import type { LoadShape } from './load/run-load.ts';
import type { StackShape } from './world/stack-shape.ts';

/** Something that can go wrong, on a stack, under a load. */
export interface Scenario {
  readonly name: string;
  /** What happens, as the report says it. */
  readonly about: string;
  readonly stack: StackShape;
  readonly load: LoadShape;
  /** `null`: nothing is broken. */
  readonly plan: FaultPlan | null;
  /** Nobody may notice what is done: no request is refused, and none stays unanswered. */
  readonly seamless?: true;
  /** How long a load without faults may take. */
  readonly calmDeadlineMs: number;
  /** `system` runs with the tests; `large` runs only when it is named. */
  readonly size: 'system' | 'usual' | 'large';
}
