import { enableCompileCache } from 'node:module';

// Two thirds of a cold start would otherwise go into compiling the engine anew.
enableCompileCache();
// The engine needs no network, and Yoga loads itself faster where it cannot ask `fetch` for its own bytes.
Reflect.deleteProperty(globalThis, 'fetch');
if (process.argv[2] === 'influence') await import('../../influence/cli/main.ts');
else {
  const { runCli } = await import('./run-cli.ts');

  process.exitCode = await runCli(
    process.argv.slice(2),
    {
      stdout: (bytes) => process.stdout.write(bytes),
      stderr: (line) => process.stderr.write(`${line}\n`),
    },
    () => performance.now(),
  );
}
