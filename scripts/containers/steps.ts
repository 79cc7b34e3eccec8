import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installation.ts';
import type { Step } from './under-load.ts';

/** What was asked before a reload ends within this time, and connections that wait for nothing are closed. */
const DRAIN_MS = 2_000;
const PAIR = { first: '11', second: '12' };

/** Each service once, in the order of how much depends on it. */
export function restartEach(installation: Installation): Step[] {
  return ['redis', 'worker', 'nginx', 'postgres', 'backend'].map((service) => ({
    name: `restart ${service}`,
    run: async () => {
      await installation.compose('restart', service);
      await installation.awaitHealthy(service);
    },
  }));
}

/** What is rotated with it: what people and their phones are let in by. */
const ROTATED = ['JWT_SECRET', 'SESSION_SECRET', 'PREVIEW_TOKEN_SECRET'];

/**
 * The API's process is replaced by a new one, which signs with fresh secrets, while a second one serves, which accepts them
 * already; nobody may notice.
 * docs/deployment.md and docs/incidents.md have the same.
 */
export function rotateAndReplaceBackend(installation: Installation): Step {
  const up = (...args: string[]) =>
    installation.compose('--profile', 'pair', 'up', '--detach', '--no-build', '--no-deps', '--wait', ...args);
  return {
    name: 'rotate secrets, and replace the API while a second process serves',
    seamless: true,
    run: async () => {
      for (const name of ROTATED) await installation.rotate(name, 'accept');
      await up('backend-2');
      await installation.sendTo([`${PAIR.first} down`, PAIR.second]);
      await sleep(DRAIN_MS);
      for (const name of ROTATED) await installation.rotate(name, 'sign');
      await up('--force-recreate', 'backend');
      await installation.sendTo([PAIR.first, `${PAIR.second} down`]);
      await sleep(DRAIN_MS);
      await installation.compose('--profile', 'pair', 'stop', 'backend-2');
    },
  };
}
