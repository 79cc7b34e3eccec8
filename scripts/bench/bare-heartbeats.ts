import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import {
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  verifyCall,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import { heartbeatRequestSchema } from '../../src/contracts/worker-calls.ts';
import { nodeDigests } from '../../src/platform/crypto/node-digests.ts';
import { allocateYoung } from '../../src/platform/process/allocate-young.ts';

/** The least a Hono server can do for a heartbeat: it reads and verifies it and keeps nothing. */
const [secret = '', port = ''] = process.argv.slice(2);
allocateYoung();
const app = new Hono().post('*', async (c) => {
  const body = new Uint8Array(await c.req.arrayBuffer());
  const headers = {
    timestamp: c.req.header(TIMESTAMP_HEADER) ?? null,
    worker: c.req.header(WORKER_HEADER) ?? null,
    signature: c.req.header(SIGNATURE_HEADER) ?? null,
  };
  const call = { method: c.req.method, path: c.req.path, body };
  const verdict = await verifyCall([secret], call, headers, Date.now() / 1_000, nodeDigests);
  if (!verdict.ok) return c.json({}, 401);
  heartbeatRequestSchema.parse(JSON.parse(new TextDecoder().decode(body)));
  return c.json({ state: 'active', cancel: [] });
});
const server = serve({
  fetch: app.fetch,
  port: Number(port),
  hostname: '127.0.0.1',
  // Longer than a runner is silent, as the API has it.
  serverOptions: { keepAliveTimeout: 65_000 },
});
await once(server, 'listening');
process.send?.({ type: 'listening' });
process.once('SIGTERM', () => process.exit(0));
