import type { Stack } from './start-stack.ts';

/** Says plainly what runs, what is embedded, what is switched off and which tier applies. */
export function describeStack(stack: Stack): string[] {
  const { api } = stack;
  const database = api.database === 'embedded' ? 'embedded Postgres, owned by the API process' : 'Postgres';
  const queue =
    api.queue === 'postgres' ? 'BullMQ on that Postgres, in a database of its own' : 'BullMQ on Redis';
  const storage = api.storage === 'folder' ? 'a local folder' : 'S3';
  return [
    `API       ${api.url}   (reference: ${api.url}/docs)`,
    `database  ${database}`,
    `queue     ${queue}`,
    `storage   ${storage}`,
    `runners   ${stack.workerIds.join(', ') || 'none'}`,
    `tier      ${api.default_tier} for everybody, because billing is not configured`,
    `off       ${api.switched_off.join('\n          ')}`,
    `logs      ${stack.logFolder}`,
  ];
}
