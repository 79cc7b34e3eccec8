import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError, createClient } from '../../clients/sdk/index.ts';
import { findFreePort } from '../../src/platform/embedded/free-port.ts';
import { type Stack, startStack } from '../stack/start-stack.ts';
import { fetchAsDevice, textsOf } from './fetch-as-device.ts';
import { type Preview, previewBrew } from './preview-brew.ts';
import { reportPreview } from './report-preview.ts';

describe('the embedded stack, as real processes', () => {
  let dataDir: string;
  let stack: Stack;
  let preview: Preview;
  const progress = new PassThrough();

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'hivesync-demo-test-'));
    stack = await startStack({ dataDir, port: await findFreePort(), runners: 1 });
    preview = await previewBrew(stack.api.url, progress);
  });

  afterAll(async () => {
    await stack?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('previews every screen of the example app on a phone and a tablet, with nothing left unmapped', () => {
    const outputs = preview.download.screens.flatMap((screen) => screen.devices);
    expect(preview.download.screens.map((screen) => screen.name).sort()).toEqual([
      'Cart',
      'Checkout',
      'Home',
      'Menu',
      'Orders',
      'ProductDetails',
      'Profile',
      'Settings',
    ]);
    expect(outputs).toHaveLength(16);
    expect(outputs.every(({ stats }) => stats.coverage === 1 && stats.snapshots === 0)).toBe(true);
  });

  it('tells what happens while it builds, up to the end', () => {
    const lines = String(progress.read()).trim().split('\n');
    expect(lines.at(0)).toContain('queued');
    expect(lines.at(-1)).toContain('ready: 8 screens on 2 devices');
  });

  it('reports one line per screen and device, and the time of each stage', () => {
    const lines = reportPreview(preview);
    expect(lines.filter((line) => /iPhone 15|Galaxy Tab S9/.test(line))).toHaveLength(16);
    expect(lines.at(-3)).toMatch(/queued +fetch +parse +evaluate +layout +snapshot +upload$/);
  });

  it('hands a valid layout to a device that holds the preview token, and 304 to one that has it', async () => {
    const fetched = await fetchAsDevice(stack.api.url, preview.previewToken);
    expect(textsOf(fetched.document)).toContain('Hello, Ada');
    expect(fetched.repeatStatus).toBe(304);
  });

  it('opens nothing of the account to a preview token', async () => {
    const { http } = createClient({ baseUrl: stack.api.url, token: () => preview.previewToken });
    await expect(http.GET('/api/v1/auth/me')).rejects.toBeInstanceOf(ApiError);
    await expect(http.GET('/api/v1/projects')).rejects.toMatchObject({ status: 401 });
  });
});
