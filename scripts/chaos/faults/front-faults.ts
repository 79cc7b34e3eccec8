import type { Front } from '../world/front.ts';
import { putBack, takeOut } from '../world/replace-api.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';
import { present } from './server-faults.ts';

export const reloadNginx: Fault = {
  name: 'nginx reads its configuration again',
  async strike(world) {
    await frontOf(world).nginx.reload();
    return async () => undefined;
  },
};

export const killNginx: Fault = {
  name: 'kill -9 of nginx',
  async strike(world) {
    const { nginx } = frontOf(world);
    await nginx.kill();
    return () => nginx.start();
  },
};

export const killEdge: Fault = {
  name: 'kill -9 of the edge',
  async strike(world) {
    const { edge } = frontOf(world);
    await edge.kill();
    return () => edge.start();
  },
};

export const killOneApi: Fault = {
  name: 'kill -9 of one of the API processes',
  async strike({ apis }, random) {
    const [first, ...others] = apis.filter(({ isReady }) => isReady);
    if (first === undefined) return null;
    const api = random.pick([first, ...others]);
    await api.kill();
    return () => api.start();
  },
};

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
