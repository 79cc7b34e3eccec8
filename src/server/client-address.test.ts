import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createClientAddress } from './client-address.ts';

async function addressOf(options: {
  trusted?: string[];
  peer: string | null;
  forwarded?: string;
}): Promise<string> {
  const addressFor = createClientAddress({
    trustedProxies: options.trusted ?? [],
    peerOf: () => options.peer,
  });
  const app = new Hono();
  app.get('/', (c) => c.text(addressFor(c)));
  const headers = options.forwarded === undefined ? {} : { 'X-Forwarded-For': options.forwarded };
  return (await app.request('/', { headers })).text();
}

it.each([
  ['believes nobody by default', { peer: '198.51.100.1', forwarded: '203.0.113.5' }, '198.51.100.1'],
  [
    'takes what a trusted proxy reports',
    { trusted: ['10.0.0.0/8'], peer: '10.1.2.3', forwarded: '203.0.113.5' },
    '203.0.113.5',
  ],
  [
    'takes the hop a trusted proxy saw, not one the caller made up',
    { trusted: ['10.0.0.0/8'], peer: '10.1.2.3', forwarded: '1.1.1.1, 203.0.113.5' },
    '203.0.113.5',
  ],
  [
    'looks behind a chain of trusted proxies',
    { trusted: ['10.0.0.1', '192.0.2.0/24'], peer: '10.0.0.1', forwarded: '203.0.113.5, 192.0.2.7' },
    '203.0.113.5',
  ],
  [
    'stops at what is no address',
    { trusted: ['10.0.0.0/8'], peer: '10.1.2.3', forwarded: '203.0.113.5, nonsense, 10.9.9.9' },
    '10.1.2.3',
  ],
  ['knows IPv6', { trusted: ['fd00::/8'], peer: 'fd00::1', forwarded: '2001:db8::5' }, '2001:db8::5'],
  [
    'reads an IPv4 address that a dual-stack socket reports',
    { trusted: ['10.0.0.0/8'], peer: '::ffff:10.1.2.3', forwarded: '203.0.113.5' },
    '203.0.113.5',
  ],
  [
    'falls back to the peer when the header is missing',
    { trusted: ['10.0.0.0/8'], peer: '10.1.2.3' },
    '10.1.2.3',
  ],
  [
    'takes the platform’s own hop without a peer',
    { peer: null, forwarded: '1.1.1.1, 203.0.113.5' },
    '203.0.113.5',
  ],
  ['says so when nothing is known', { peer: null }, 'unknown'],
])('%s', async (_, options, expected) => {
  expect(await addressOf(options)).toBe(expected);
});
