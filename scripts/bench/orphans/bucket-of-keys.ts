import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { keysOf, makeRecords } from './keys.ts';

/**
 * An S3 server of its own that has so many keys and nothing behind them: it lists them in pages of a thousand, as R2 does,
 * tells of one, and deletes. It is asked by our storage, so that what is measured is not the server.
 */
const PAGE = 1_000;
const OLD = '2026-01-01T00:00:00.000Z';
const ETAG = '&quot;d41d8cd98f00b204e9800998ecf8427e&quot;';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const keys = keysOf(makeRecords(Number(process.argv[2])));
const deleted = new Set<string>();

const server = createServer(async (request, answer) => {
  const url = new URL(request.url ?? '/', 'http://bucket');
  if (request.method === 'HEAD') {
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    answer.writeHead(deleted.has(key) ? 404 : 200, { 'last-modified': new Date(OLD).toUTCString() }).end();
  } else if (request.method === 'POST' && url.searchParams.has('delete')) {
    await deleteAll(request);
    answer.writeHead(200, { 'content-type': 'application/xml' }).end(`${XML}<DeleteResult/>`);
  } else if (request.method === 'GET' && url.searchParams.get('list-type') === '2') {
    const { searchParams } = url;
    const xml = list(searchParams.get('prefix') ?? '', searchParams.get('continuation-token'));
    answer.writeHead(200, { 'content-type': 'application/xml' }).end(xml);
  } else answer.writeHead(501).end();
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
process.send?.({ port, keys: keys.length });
process.once('SIGTERM', () => process.exit(0));

/** The token is the key before the page. */
function list(prefix: string, token: string | null): string {
  let place = firstAfter(token ?? prefix, token !== null);
  const contents: string[] = [];
  let last = '';
  for (; place < keys.length && contents.length < PAGE; place += 1) {
    const key = keys[place] ?? '';
    if (!key.startsWith(prefix)) break;
    if (deleted.has(key)) continue;
    contents.push(
      `<Contents><Key>${key}</Key><LastModified>${OLD}</LastModified><ETag>${ETAG}</ETag><Size>1</Size><StorageClass>STANDARD</StorageClass></Contents>`,
    );
    last = key;
  }
  const hasMore = keys[place]?.startsWith(prefix) === true;
  const next = hasMore ? `<NextContinuationToken>${last}</NextContinuationToken>` : '';
  return `${XML}<ListBucketResult><IsTruncated>${hasMore}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

/** By halving. */
function firstAfter(key: string, isExclusive: boolean): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = keys[middle] ?? '';
    if (there < key || (isExclusive && there === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function deleteAll(request: IncomingMessage): Promise<void> {
  for (const [, key = ''] of (await text(request)).matchAll(/<Key>([^<]+)<\/Key>/g)) deleted.add(key);
}
