import { ConfigurationError } from './env/read-values.ts';
import { type Config, loadConfig } from './env.ts';
import { NewerDatabaseError } from './platform/db/schema-release.ts';
import { createLogger } from './platform/log/create-logger.ts';
import { applyMigrations, readDatabaseAddress } from './server/migrations.ts';

/**
 * Brings the schema up to date and ends, for deployments that do this before they start the API. It takes the API's
 * settings. The embedded database is migrated by the process that owns it.
 */
const config = readConfig();
const log = createLogger({ level: config.logLevel }).child({ service: 'migrate' });
try {
  if (config.database.kind === 'embedded') throw new Error('set DATABASE_URL or POSTGRES_HOST');
  await applyMigrations(await readDatabaseAddress(config.database));
  log.info({}, 'the schema is up to date');
} catch (error) {
  const reason = error instanceof NewerDatabaseError ? `: ${error.message}` : '';
  log.error({ error }, `the schema could not be brought up to date${reason}`);
  process.exitCode = 1;
}

function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
