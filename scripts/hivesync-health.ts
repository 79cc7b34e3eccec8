import { runHealth } from './health/run-health.ts';

/** Whether the installation works: on a laptop as it stands, in a container as `hivesync health`. */
await runHealth(process.argv.slice(2));
