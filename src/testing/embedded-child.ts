import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PROGRAM = fileURLToPath(new URL('./processes/embedded-process.ts', import.meta.url));

const messageSchema = z.union([
  z.object({ databaseUrl: z.string(), queueUrl: z.string() }),
  z.object({ error: z.string() }),
]);

export interface EmbeddedChild {
  readonly process: ChildProcess;
  /** What it said: where its database is, or why there is none. */
  readonly outcome: z.infer<typeof messageSchema>;
  /** Everything it wrote. */
  output(): string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** The embedded database in a process of its own, as this user or as another. */
export async function startEmbeddedChild(
  dataDir: string,
  user: { uid?: number } = {},
): Promise<EmbeddedChild> {
  const options = user.uid === undefined ? {} : { uid: user.uid, gid: user.uid };
  const child = fork(PROGRAM, [dataDir], { ...options, silent: true });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (written += chunk));
  const exited = once(child, 'exit');
  const [message] = await Promise.race([once(child, 'message'), exited.then(() => [{ error: written }])]);
  return {
    process: child,
    outcome: messageSchema.parse(message),
    output: () => written,
    async stop() {
      child.send('stop');
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
