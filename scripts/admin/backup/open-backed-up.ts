import type { Config } from '../../../src/env.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import type { Logger } from '../../../src/platform/log/logger.ts';
import type { BackedUpParts } from '../../../src/server/backups.ts';
import { readDatabaseAddress } from '../../../src/server/migrations.ts';
import { openStorage } from '../../../src/server/open-storage.ts';
import { AdminError } from '../admin-error.ts';
import type { CommandContext } from '../command.ts';
import { findDataDir, findInstallation, isEmbedded } from '../installation/find-installation.ts';
import { isEmbeddedRunning, withEmbedded } from '../installation/open-embedded.ts';

/** The parts of an installation that a backup is made of, or restored to. */
export interface OpenedInstallation extends BackedUpParts {
  readonly config: Config;
}

/**
 * Opens what a backup is made of. An embedded database that does not run is started for as long as that takes: it is
 * backed up the same way, running or not.
 */
export async function withBackedUp<Result>(
  ctx: CommandContext,
  work: (opened: OpenedInstallation) => Promise<Result>,
): Promise<Result> {
  const installation = await ctx.installation();
  const { dataDir } = installation.config;
  if (!installation.isEmbedded || (await isEmbeddedRunning(dataDir, ctx.log))) {
    return work(await openParts(installation.config, ctx.log));
  }
  return withEmbedded(dataDir, ctx.log, () => workOnEmbedded(ctx, work));
}

/** Opens what a backup is restored to, which for an embedded database may be an empty folder. */
export async function withRestored<Result>(
  ctx: CommandContext,
  work: (opened: OpenedInstallation) => Promise<Result>,
): Promise<Result> {
  if (!isEmbedded(ctx.environment)) return withBackedUp(ctx, work);
  return withEmbedded(findDataDir(ctx.environment), ctx.log, () => workOnEmbedded(ctx, work));
}

/** Where the database is that was started just now. */
async function workOnEmbedded<Result>(
  ctx: CommandContext,
  work: (opened: OpenedInstallation) => Promise<Result>,
): Promise<Result> {
  const { config } = await findInstallation(ctx.environment);
  return work(await openParts(config, ctx.log));
}

async function openParts(config: Config, log: Logger): Promise<OpenedInstallation> {
  if (config.database.kind === 'embedded')
    throw new AdminError('HiveSync has no database yet. Start it once.');
  const database = await readDatabaseAddress(config.database);
  const { storage } = await openStorage(config, { signingSecrets: ['none'], clock: systemClock, log });
  return { config, database, storage };
}
