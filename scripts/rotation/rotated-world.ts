import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { callCommand } from '../admin/testing/call-command.ts';
import { createRandom } from '../chaos/random.ts';
import type { Front } from '../chaos/world/front.ts';
import { makeSecrets, type Settings } from '../chaos/world/settings.ts';
import { openWorld, type World } from '../chaos/world/world.ts';

export type RotationStep = 'accept' | 'sign' | 'end' | null;

/** A deployment whose secrets are in a .env, which every process reads when it starts. */
export interface RotatedWorld {
  readonly world: World & { readonly front: Front };
  /** Takes a step with the operators' tool; `null` is the one without an option. */
  rotate(names: readonly string[], step: RotationStep): Promise<void>;
  first(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Two API processes behind nginx, two runners behind the edge, a folder as storage. */
export async function openRotatedWorld(): Promise<RotatedWorld> {
  const root = await mkdtemp(join(tmpdir(), 'hivesync-rotation-'));
  const file = join(root, '.env');
  const lines = Object.entries(makeSecrets()).map(([name, secret]) => `${name}=${secret}\n`);
  await writeFile(file, lines.join(''), { mode: 0o600 });
  const read = async (): Promise<Settings> =>
    Object.fromEntries(
      Object.entries(parseEnv(await readFile(file, 'utf8'))).map(([name, value]) => [name, value ?? '']),
    );
  const shape = { kind: 'servers', storage: 'folder', runners: 2, deployed: true } as const;
  const world = await openWorld(shape, createRandom(1), false, async (kind) => {
    const { WORKER_CALLBACK_SECRET = '', ...others } = await read();
    return kind === 'api' ? { WORKER_CALLBACK_SECRET, ...others } : { WORKER_CALLBACK_SECRET };
  });
  const { front } = world;
  if (front === null) throw new Error('nothing stands in front of the API');
  return {
    world: { ...world, front },
    async rotate(names, step) {
      for (const name of names) {
        const options = step === null ? {} : { [step]: true };
        const environment = { HIVESYNC_ROOT: root };
        await callCommand(null, ['rotate-secret', name], { environment, options });
      }
    },
    first: async (name) => (await read())[name]?.split(',')[0] ?? '',
    async stop() {
      await world.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
