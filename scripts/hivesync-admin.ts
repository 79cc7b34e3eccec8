import { runAdmin } from './admin/run-admin.ts';

/** What an operator does beside the API: on a laptop as it stands, in a container as `hivesync admin …`. */
await runAdmin(process.argv.slice(2));
