import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Canaries, makeCanaries } from '../secrets/canaries.ts';

/** The project as it lies on a server that runs it: with secrets all around the Dockerfile. */
export interface CanaryContext {
  readonly folder: string;
  readonly canaries: Canaries;
  /** For the process that builds. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

const NOT_COPIED = ['.git', 'node_modules', 'dist', 'data', 'coverage'];

/** Copies the project into a folder of its own and puts a secret that would be found wherever people keep theirs. */
export async function layOutCanaryContext(root: string): Promise<CanaryContext> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-context-'));
  const isCopied = (path: string) => !NOT_COPIED.includes(relative(root, path));
  await cp(root, folder, { recursive: true, filter: isCopied });
  const canaries = makeCanaries(['settings', 'data', 'key', 'git', 'registry', 'environment']);
  const files = {
    '.env': `JWT_SECRET=${canaries.settings}\nPOSTGRES_PASSWORD=${canaries.settings}\n`,
    '.env.production': `JWT_SECRET=${canaries.settings}\n`,
    'src/.env': `JWT_SECRET=${canaries.settings}\n`,
    'examples/brew/.env.local': `TOKEN=${canaries.settings}\n`,
    'data/secrets.json': JSON.stringify({ SESSION_SECRET: canaries.data }),
    'data/storage/projects/somebody/blobs/source': canaries.data,
    'data/backups/hivesync-20260301T020000Z.tar.gz': canaries.data,
    'deploy/nginx/tls/privkey.pem': canaries.key,
    '.git/config': `[remote "origin"]\n  url = https://somebody:${canaries.git}@example.com/hivesync.git\n`,
    // It is read by the build, and must not come further.
    '.npmrc': `//packages.example.com/:_authToken=${canaries.registry}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'a' });
  }
  return {
    folder,
    canaries,
    environment: {
      JWT_SECRET: canaries.environment,
      INTERNAL_TOKEN: canaries.environment,
      NPM_TOKEN: canaries.environment,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
