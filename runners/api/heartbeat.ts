import type { HeartbeatRequest, HeartbeatResponse } from '../../src/contracts/worker-calls.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import type { ApiClient } from './api-client.ts';
import { untilNextBeat } from './beat-schedule.ts';

/** While the API does not answer, so that a runner is back soon after the API is. */
const RETRY_MS = 3_000;

export interface HeartbeatDeps {
  readonly workerId: string;
  readonly api: Pick<ApiClient, 'beat'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** The state of this runner at this moment. */
  readonly describe: () => HeartbeatRequest;
  /** What the API wants of this runner, and what it was told. */
  readonly obey: (answer: HeartbeatResponse, told: HeartbeatRequest) => Promise<void>;
}

export interface Heartbeat {
  /** Resolves when the API has answered for the first time. */
  readonly registered: Promise<void>;
  /** Beats now, and then when it would have anyway. Failures are logged, never thrown. */
  beatNow(): Promise<void>;
  stop(): void;
}

/** Tells the API at once and then every 30 s that this runner lives, and does what the answer says. */
export function startHeartbeat(deps: HeartbeatDeps): Heartbeat {
  const { promise: registered, resolve: onRegistered } = Promise.withResolvers<void>();
  let stopped = false;
  let cancelTimer = () => {};
  let failing = false;

  const beat = async (): Promise<boolean> => {
    const told = deps.describe();
    try {
      const answer = await deps.api.beat(told);
      if (failing) deps.log.info({}, 'the API answers heartbeats again');
      failing = false;
      onRegistered();
      await deps.obey(answer, told);
      return true;
    } catch (error) {
      if (!failing) deps.log.warn({ error }, 'a heartbeat failed; trying again');
      failing = true;
      return false;
    }
  };

  const loop = async (): Promise<void> => {
    const answered = await beat();
    cancelTimer();
    if (stopped) return;
    const delay = answered ? untilNextBeat(deps.workerId, deps.clock.now()) : RETRY_MS;
    cancelTimer = deps.clock.after(delay, () => void loop());
  };
  void loop();

  return {
    registered,
    beatNow() {
      cancelTimer();
      return loop();
    },
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}
