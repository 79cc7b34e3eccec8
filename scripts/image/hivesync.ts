/** The entry of the image: one of HiveSync's processes, or one of the small commands beside them. */
const COMMANDS: Readonly<Record<string, { readonly about: string; readonly run: () => Promise<unknown> }>> = {
  api: { about: 'serve the API', run: () => import('../../src/server.ts') },
  runner: { about: 'take jobs', run: () => import('../../runners/main.ts') },
  admin: {
    about: 'look after the installation: `admin --help`',
    run: async () => (await import('../admin/run-admin.ts')).runAdmin(process.argv.slice(3)),
  },
  health: {
    about: 'whether the installation works: `health --help`',
    run: async () => (await import('../health/run-health.ts')).runHealth(process.argv.slice(3)),
  },
  autoscaler: {
    about: 'start and stop runners by what waits',
    run: () => import('../../runners/autoscaler.ts'),
  },
  migrate: { about: 'bring the schema up to date and end', run: () => import('../../src/migrate.ts') },
  lifecycle: {
    about: 'look at, or apply, the rules of the bucket: `lifecycle --help`',
    run: async () => (await import('../lifecycle/run-lifecycle.ts')).runLifecycle(process.argv.slice(3)),
  },
  checklist: {
    about: 'try an installation: `checklist --help`',
    run: async () => (await import('../checklist/run-checklist.ts')).runChecklist(process.argv.slice(3)),
  },
  prepare: {
    about: 'give DATA_DIR to the user of the image; as root',
    run: () => import('./prepare-data.ts'),
  },
  'healthcheck-api': {
    about: 'exit with 0 when the API is ready',
    run: () => import('../../src/healthcheck.ts'),
  },
  'healthcheck-runner': {
    about: 'exit with 0 when the runner serves',
    run: () => import('../../runners/healthcheck.ts'),
  },
};

const name = process.argv[2] ?? '';
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  const lines = Object.entries(COMMANDS).map(([each, { about }]) => `  ${each.padEnd(20)}${about}`);
  process.stderr.write(`usage: hivesync COMMAND\n\n${lines.join('\n')}\n`);
  process.exit(name === '--help' ? 0 : 2);
}
await command.run();
