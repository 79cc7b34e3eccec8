import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Canary, startCanary } from '../../src/testing/start-canary.ts';
import { claimOf, type PreviewHarness, startPreviewHarness } from '../jobs/testing/preview-harness.ts';
import { storeRevision } from '../jobs/testing/store-revision.ts';
import { screen } from './testing/hostile-case.ts';

let canary: Canary;
let harness: PreviewHarness;
beforeAll(async () => {
  [canary, harness] = await Promise.all([
    startCanary(),
    startPreviewHarness({
      backend: 'postgres',
      storage: 's3',
      engineEntry: new URL('../engine-host/child.ts', import.meta.url),
      engineTimeoutMs: 60_000,
    }),
  ]);
});
afterAll(() => Promise.all([canary.close(), harness.close()]));

/** An address in every place of a project that some tool, somewhere, would follow. */
function filesNaming(origin: string): Record<string, string> {
  const shown = screen(
    `fetch('${origin}/fetch'); new WebSocket('${origin}/socket'); require('${origin}/required.js');
     import('${origin}/dynamic.js');
     return <View><Image source={{ uri: '${origin}/http.png' }} />
       <Image source={{ uri: '${origin.replace('http', 'https')}/remote.png' }} />
       <Image source={require('./drawing.svg')} /><Text>{remote}</Text></View>;`,
    `import remote from '${origin}/module.js';
     import data from '${origin}/data.json' with { type: 'json' };
     fetch('${origin}/module-fetch');`,
  );
  return {
    'Screen.tsx': `/* @jsxImportSource ${origin}/jsx */\n${shown}\n//# sourceMappingURL=${origin}/map.json`,
    'drawing.svg': `<?xml-stylesheet href="${origin}/a.css"?><!DOCTYPE svg SYSTEM "${origin}/a.dtd">
      <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><image href="${origin}/b.png"/></svg>`,
    'package.json': JSON.stringify({ main: `${origin}/main.js`, workspaces: [`${origin}/w`] }),
    'tsconfig.json': JSON.stringify({
      extends: `${origin}/tsconfig.json`,
      compilerOptions: { paths: { '*': [`${origin}/*`] } },
    }),
    'babel.config.js': `module.exports = { presets: ['${origin}/preset'], plugins: [['module-resolver', { alias: { '@': '${origin}' } }]] };`,
    'app.json': JSON.stringify({ expo: { icon: `${origin}/icon.png`, updates: { url: origin } } }),
  };
}

it('makes no connection to any address that source names', async () => {
  const revision = await storeRevision(harness.storage, filesNaming(canary.origin));
  const task = { ...claimOf().task, entries: [{ file: 'Screen.tsx', export: 'default' }] };
  const body = await harness.build(revision, { task, time_left_ms: 120_000 });
  expect(body.status).toBe('ready');
  const [document] = (await harness.readOutputs(await harness.readManifest(body))).values();
  // The one address that leaves: what a device may load by itself, if its person's settings allow that.
  expect(document).toContain('remote.png');
  expect(document).not.toContain('http.png');
  expect(canary.connections).toBe(0);
  await fetch(canary.origin);
  expect(canary.connections).toBe(1);
}, 120_000);
