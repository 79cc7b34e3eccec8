import { runLifecycle } from './lifecycle/run-lifecycle.ts';

await runLifecycle(process.argv.slice(2));
