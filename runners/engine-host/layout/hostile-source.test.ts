import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import { createMemoryLogger } from '../../../src/testing/memory-logger.ts';
import { EngineFailure } from '../engine-failure.ts';
import { createEnginePool, type EnginePool } from '../engine-pool.ts';
import { testEngineOptions } from '../testing/test-engine-options.ts';
import type { LayoutAnswer } from './layout-calls.ts';
import { createLayoutEngines, type LayoutEngines } from './layout-session.ts';

const folder = mkdtempSync(join(tmpdir(), 'hivesync-hostile-'));
const written = join(folder, 'written-by-source');
const never = new AbortController().signal;
const TIME_LIMIT_MS = 8_000;

const screen = (body: string, before = '') => `
  import { Text, View } from 'react-native';
  ${before}
  export default function Screen() { ${body} }`;
const show = (expression: string) => screen(`return <Text>{String(${expression})}</Text>;`);

/** What source may try, and no more than a bounded failure of its own screen may come of it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'loops for ever': screen('while (true) {} return <View />;'),
  'loops for ever in an effect of a module': screen('return <View />;', 'for (;;) {}'),
  'recurses for ever': screen('const f = (n) => f(n + 1); return <Text>{f(0)}</Text>;'),
  'renders itself': screen('return <View><Screen /></View>;'),
  'allocates without bound': screen('let s = "x"; for (;;) s += s; return <Text>{s}</Text>;'),
  'asks for a huge string': show('"x".repeat(2 ** 29)'),
  'asks for a huge array': show('new Array(1e9).fill(0).map((_, i) => i)'),
  'renders a million elements': screen(
    'return <View>{Array.from({ length: 1e6 }, (_, i) => <Text key={i}>{i}</Text>)}</View>;',
  ),
  'writes a file': screen(
    `fs.writeFileSync(${JSON.stringify(written)}, 'x'); return <View />;`,
    `import fs from 'fs'; require('fs').writeFileSync(${JSON.stringify(written)}, 'x');`,
  ),
  'builds code from text': show(`new Function('return process.pid')() + eval('1 + 1')`),
  'reaches a constructor': show(`({}).constructor.constructor('return process')().env.PATH`),
  'reads the process': show('process.env.PATH + globalThis.process.pid'),
  'pollutes prototypes': screen(
    `Object.prototype.polluted = 1; ({}).__proto__.polluted = 1; Array.prototype.map = null; return <View />;`,
  ),
  'backtracks in a regular expression': show(`/^(a+)+$/.test('${'a'.repeat(40)}!')`),
  'nests parentheses': show(`${'('.repeat(4_000)}1${')'.repeat(4_000)}`),
  'nests parentheses beyond the cap': show(`${'('.repeat(100_000)}1${')'.repeat(100_000)}`),
  'nests elements': screen(`return ${'<View>'.repeat(1_000)}${'</View>'.repeat(1_000)};`),
  'nests arrays': show(`${'['.repeat(4_500)}${']'.repeat(4_500)}.length`),
  'is one line of ten megabytes': show(`"${'x'.repeat(10_000_000)}".length`),
  'imports itself': screen('return <Text>{String(again)}</Text>;', `import again from './Screen';`),
  'is not text': '\u0000\u0001\u0002 PNG',
  'does not parse': 'export default function Screen( {',
};

describe('hostile source in the layout engine', () => {
  let pool: EnginePool;
  let engines: LayoutEngines;

  beforeAll(async () => {
    const entry = new URL('../child.ts', import.meta.url);
    const options = testEngineOptions({ entry, blobFolder: folder });
    const limits = { size: 1, recycleAfterCalls: 1_000, recycleAboveRssBytes: 1e9 };
    pool = createEnginePool({ ...options, ...limits, log: createMemoryLogger().log });
    engines = createLayoutEngines(pool, TIME_LIMIT_MS);
    await pool.awaitReady();
  });
  afterAll(async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function layOut(source: string): Promise<LayoutAnswer | EngineFailure['kind']> {
    const sha256 = createHash('sha256').update(source).digest('hex');
    writeFileSync(join(folder, sha256), source);
    const files = [{ path: 'Screen.tsx', sha256, size_bytes: Buffer.byteLength(source) }];
    const device = DEVICE_MODELS['iphone-15']?.context;
    if (device === undefined) throw new Error('the device is not in the catalogue');
    const session = await engines.open({ files }, never);
    const sensorFlags = {
      camera: false,
      microphone: false,
      accelerometer: false,
      gyroscope: false,
      gps: false,
    };
    const entry = { file: 'Screen.tsx', export: 'default' };
    const call = {
      entry,
      platform: 'ios',
      device,
      sensorFlags,
      bare: true,
      maxBytes: 8e6,
      snapshots: 5,
      snapshotBytes: 1e6,
      handOverPixels: null,
    } as const;
    try {
      return await session.layout(call, never);
    } catch (error) {
      if (error instanceof EngineFailure) return error.kind;
      throw error;
    } finally {
      session.release();
    }
  }

  it.each(Object.entries(HOSTILE))('%s: ends within its limits and harms nobody', async (_name, source) => {
    const answer = await layOut(source);
    expect(typeof answer === 'string' ? answer : answer.kind).not.toBe('crashed');
    expect(existsSync(written)).toBe(false);
    const text =
      typeof answer !== 'string' && answer.kind === 'built' ? new TextDecoder().decode(answer.bytes) : '';
    expect(text).not.toContain(process.env.PATH);
    const next = await layOut(screen('return <Text>{[1, 2].map((n) => n + 1).join("-")}</Text>;'));
    expect(next).toMatchObject({ kind: 'built' });
    expect(
      typeof next !== 'string' && next.kind === 'built' && new TextDecoder().decode(next.bytes),
    ).toContain('2-3');
  });
});
