import { readValues } from './env/read-values.ts';

/** Exits with 0 when the API of this machine takes requests, for container engines that have nothing else to ask with. */
const TIMEOUT_MS = 8_000;

const { values } = readValues(process.env);
process.exitCode = (await isReady(values.PORT)) ? 0 : 1;

async function isReady(port: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal });
    process.stdout.write(`${answer.status} ${await answer.text()}\n`);
    return answer.ok;
  } catch {
    process.stdout.write('the API does not answer\n');
    return false;
  }
}
