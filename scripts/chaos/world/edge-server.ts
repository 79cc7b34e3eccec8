import { type StartedWorker, startWorker } from '../../../edge/testing/start-worker.ts';
import { findFreePort } from '../../../src/platform/embedded/free-port.ts';

/** The relayer in the runtime that serves it at the edge. */
export interface EdgeServer {
  readonly port: number;
  kill(): Promise<void>;
  /** On the same port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface EdgeSettings {
  readonly origin: string;
  /** Read at each start. */
  readonly secret: () => Promise<string>;
  /** Of the origin's certificate. */
  readonly authority: string;
}

export async function startEdgeServer({ origin, secret, authority }: EdgeSettings): Promise<EdgeServer> {
  const port = await findFreePort();
  let worker: StartedWorker | null = null;
  const start = async () => {
    const variables = { ORIGIN_URL: origin, WORKER_CALLBACK_SECRET: await secret() };
    worker = await startWorker('relayer.ts', variables, { port, authority });
  };
  await start();
  return {
    port,
    start,
    async kill() {
      await worker?.kill();
      worker = null;
    },
    stop: async () => worker?.stop(),
  };
}
