import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import postgres from 'postgres';

/** The least a server on Hono and Postgres can do before it answers: the yardstick of the start benchmark. */
const [databaseUrl = '', port = ''] = process.argv.slice(2);
const sql = postgres(databaseUrl, { max: 1 });
const app = new Hono().get('/health/ready', async (c) => c.json(await sql`select 1 as ready`));
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
await once(server, 'listening');
process.send?.({ type: 'listening' });
process.once('SIGTERM', () => process.exit(0));
