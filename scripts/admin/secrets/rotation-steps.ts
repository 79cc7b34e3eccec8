import { AdminError } from '../admin-error.ts';
import type { CommandContext } from '../command.ts';
import type { SecretListChange } from './change-secret-list.ts';

/** What is done to a list of secrets: the first signs, all are accepted. */
export interface RotationStep {
  readonly change: (fresh: string) => SecretListChange;
  /** Completes "NAME in FILE …", for a list that has so many then. */
  readonly announce: (count: number) => string;
  /** Completes "NAME …". */
  readonly tell: string;
  /** The option of the step that follows when the processes were started again. */
  readonly next: string | null;
  /** Whether from here on the old secrets only wait for what they signed to end. */
  readonly leavesOld: boolean;
}

const AT_ONCE: RotationStep = {
  change: (fresh) => (secrets) => [fresh, ...secrets],
  announce: (count) => `gets a new secret in front; ${count - 1} stay behind it.`,
  tell: 'has a new secret in front',
  next: null,
  leavesOld: true,
};

/**
 * Where several API processes serve, each must accept a secret before one of them signs with it, or what one gave out is
 * refused by another while they are started again.
 */
const STEPS: Readonly<Record<'accept' | 'sign' | 'end', RotationStep>> = {
  accept: {
    change: (fresh) => (secrets) => [...secrets, fresh],
    announce: (count) => `gets a new secret at the end; ${count - 1} stay in front of it.`,
    tell: 'has a new secret that is accepted and signs nothing yet',
    next: '--sign',
    leavesOld: false,
  },
  sign: {
    change: () => (secrets) => {
      assertSeveral(secrets);
      return [...secrets.slice(-1), ...secrets.slice(0, -1)];
    },
    announce: (count) => `gets its last secret in front; ${count - 1} stay behind it.`,
    tell: 'has its newest secret in front',
    next: null,
    leavesOld: true,
  },
  end: {
    change: () => (secrets) => {
      assertSeveral(secrets);
      return secrets.slice(0, 1);
    },
    announce: () => 'keeps its first secret alone; what others signed is refused from then on.',
    tell: 'has one secret alone',
    next: null,
    leavesOld: false,
  },
};

/** The step that was asked for. Throws `AdminError` when it is more than one. */
export function chooseStep(options: CommandContext['options']): RotationStep {
  const chosen = (['accept', 'sign', 'end'] as const).filter((name) => options[name] === true);
  if (chosen.length > 1) throw new AdminError('Take one step at a time: --accept, then --sign, then --end.');
  const [name] = chosen;
  return name === undefined ? AT_ONCE : STEPS[name];
}

function assertSeveral(secrets: readonly string[]): void {
  if (secrets.length > 1) return;
  throw new AdminError(
    'There is only one secret. Begin with a new one: without an option, or with --accept.',
  );
}
