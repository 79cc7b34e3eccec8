import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/** The least a Hono server can do for the same answer: the yardstick of the fetch benchmark. */
const [file = '', port = ''] = process.argv.slice(2);
const bytes = new Uint8Array(await readFile(file));
const app = new Hono().get('*', (c) => c.body(bytes, 200, { 'Content-Type': 'application/json' }));
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
await once(server, 'listening');
process.send?.({ type: 'listening' });
