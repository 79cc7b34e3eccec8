import { runCli } from './run-cli.ts';

process.exitCode = runCli(
  process.argv.slice(2),
  {
    stdout: (bytes) => process.stdout.write(bytes),
    stderr: (line) => process.stderr.write(`${line}\n`),
  },
  () => performance.now(),
);
