import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import pg from 'pg';
import { z } from 'zod';

const routesSchema = z.record(
  z.string(),
  z.array(z.object({ query: z.string(), parameters: z.array(z.string().nullable()) })),
);

/**
 * The least a Hono server can do for the same lists: it runs the statements that the API ran for one request, one
 * after the other, and answers with the rows of the last. The yardstick of the lists benchmark.
 */
const [databaseUrl = '', file = '', port = ''] = process.argv.slice(2);
const routes = routesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const app = new Hono();
for (const [path, statements] of Object.entries(routes)) {
  app.get(path, async (c) => {
    let rows: unknown = [];
    for (const [index, { query: text, parameters: values }] of statements.entries())
      ({ rows } = await pool.query({ name: `${path}#${index}`, text, values }));
    return c.json(rows);
  });
}
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' });
await once(server, 'listening');
process.send?.({ type: 'listening' });
process.once('SIGTERM', () => process.exit(0));
