import type { Front } from '../world/front.ts';
import { putBack, takeOut } from '../world/replace-api.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';
import { killOf, killOneOf } from './kill-fault.ts';
import { present } from './server-faults.ts';

export const reloadNginx: Fault = {
  name: 'nginx reads its configuration again',
  async strike(world) {
    await frontOf(world).nginx.reload();
    return async () => undefined;
  },
};

export const killNginx = killOf('nginx', (world) => frontOf(world).nginx);

export const killEdge = killOf('the edge', (world) => frontOf(world).edge);

export const killOneApi = killOneOf('one of the API processes', ({ apis }) => apis);

/** As docs/deployment.md says: nginx is told to leave it out, it ends what it has, its successor starts. */
export const replaceApi: Fault = {
  name: 'an API process is replaced',
  async strike(world, random) {
    const { apis } = world;
    const parts = { front: frontOf(world), apis };
    const replaced = Math.floor(random.next() * apis.length);
    await takeOut(parts, replaced);
    return () => putBack(parts, replaced);
  },
};

function frontOf({ front }: World): Front {
  return present(front, 'front');
}
