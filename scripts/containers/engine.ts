import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Whether a container engine with compose answers here. */
export function isEngineUp(): boolean {
  return [['info'], ['compose', 'version']].every((args) => spawnSync('docker', args).status === 0);
}

/** Lets a program of the machine's bring an engine `up` or take it `down`, its output shown. Tells whether one answers. */
export async function switchEngine(starter: string, command: 'up' | 'down'): Promise<boolean> {
  const child = spawn(starter, [command], { stdio: ['ignore', 'inherit', 'inherit'] });
  await once(child, 'exit');
  return isEngineUp();
}

/** Runs `docker` and answers what it printed. Throws with what it complained of. */
export async function docker(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', [...args], {
    cwd: options.cwd ?? ROOT,
    maxBuffer: MAX_OUTPUT_BYTES,
    env: { ...process.env, ...options.env, DOCKER_BUILDKIT: '1', BUILDKIT_PROGRESS: 'plain' },
  });
  return stdout.trim();
}
