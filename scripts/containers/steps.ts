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

/** The API's process is replaced by a new one while a second one serves; nobody may notice. docs/deployment.md has the same. */
export function replaceBackend(installation: Installation): Step {
  const up = (...args: string[]) =>
    installation.compose('--profile', 'pair', 'up', '--detach', '--no-build', '--no-deps', '--wait', ...args);
  return {
    name: 'replace the API while a second process serves',
    seamless: true,
    run: async () => {
      await up('backend-2');
      await installation.sendTo([`${PAIR.first} down`, PAIR.second]);
      await sleep(DRAIN_MS);
      await up('--force-recreate', 'backend');
      await installation.sendTo([PAIR.first, `${PAIR.second} down`]);
      await sleep(DRAIN_MS);
      await installation.compose('--profile', 'pair', 'stop', 'backend-2');
    },
  };
}
