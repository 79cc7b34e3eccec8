import { runChecklist } from './checklist/run-checklist.ts';

/** Tries an installation after it was deployed: from a laptop as it stands, in a container as `node dist/hivesync.js checklist`. */
await runChecklist(process.argv.slice(2));
