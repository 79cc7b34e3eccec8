import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

/** What dies by SIGKILL, and starts again. */
interface Killable {
  kill(): Promise<unknown>;
  start(): Promise<unknown>;
}

/** A part of the stack is killed, and starts again when the strike is over. */
export function killOf(what: string, find: (world: World) => Killable): Fault {
  return {
    name: `kill -9 of ${what}`,
    async strike(world) {
      const part = find(world);
      await part.kill();
      return () => part.start();
    },
  };
}

/** One of several that serve is killed, and starts again. Nothing to break while none of them serves. */
export function killOneOf(
  what: string,
  find: (world: World) => readonly (Killable & { readonly isReady: boolean })[],
): Fault {
  return {
    name: `kill -9 of ${what}`,
    async strike(world, random) {
      const [first, ...others] = find(world).filter(({ isReady }) => isReady);
      if (first === undefined) return null;
      const part = random.pick([first, ...others]);
      await part.kill();
      return () => part.start();
    },
  };
}
