import { isAlive } from './alive-file.ts';
import { loadRunnerConfig } from './env.ts';

/** Exits with 0 when the runner with these settings serves, for container engines. */
const { aliveFile, workerId } = loadRunnerConfig(process.env);
const alive = await isAlive(aliveFile, new Date());
process.stdout.write(`${workerId} ${alive ? 'serves' : 'has not shown life lately'}\n`);
process.exitCode = alive ? 0 : 1;
