import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';

/** The least a server on Hono and Postgres can do before it answers: the yardstick of the start benchmark. */
const [databaseUrl = '', port = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
const app = new Hono().get('/health/ready', async (c) =>
  c.json((await pool.query('select 1 as ready')).rows),
);
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
await once(server, 'listening');
process.send?.({ type: 'listening' });
process.once('SIGTERM', () => process.exit(0));
