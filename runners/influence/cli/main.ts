import { runInfluenceCli } from './run-influence-cli.ts';

process.exitCode = runInfluenceCli(process.argv.slice(3), {
  stdout: (text) => process.stdout.write(text),
  stderr: (line) => process.stderr.write(`${line}\n`),
});
