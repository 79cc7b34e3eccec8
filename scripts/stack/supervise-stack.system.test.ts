import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { type Stack, startStack } from './start-stack.ts';

/** A process that has to start beside everything else that a test run does. */
const PATIENCE = { timeout: 60_000, interval: 100 };

let dataDir: string;
let stack: Stack;
const told: string[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hivesync-stack-test-'));
  const onRestart = (text: string) => void told.push(text);
  stack = await startStack({ dataDir, port: await findFreePort(), runners: 1, onRestart });
}, 60_000);
afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

it.each(['api', 'runner-1'])(
  'starts %s again when it dies, and says so',
  async (name) => {
    process.kill(stack.processIds.get(name) ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(told).toContain(`${name} runs again`), PATIENCE);
    expect(told.find((text) => text.startsWith(`${name} ended by itself`))).toContain(`${name}.log`);
    expect((await fetch(`${stack.api.url}/health`)).status).toBe(200);
  },
  90_000,
);
