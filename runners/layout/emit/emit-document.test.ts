import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/contracts/layout-document.ts';
import { layoutDocumentSchema } from '../../../src/contracts/layout-document.ts';
import type { Scene, SceneNode } from '../scene.ts';
import { deviceModel, layOut, sceneNode, sceneOf, text, view } from '../testing/make-scene.ts';
import { emitDiagnostics } from './emit-diagnostics.ts';
import { emitDocument, serializeLayout } from './emit-document.ts';

function emit(root: SceneNode, rest: Partial<Scene> = {}, device = 'iphone-15') {
  const { context, platform } = deviceModel(device);
  return emitDocument({
    scene: sceneOf(root, rest),
    layout: layOut(root, device),
    device: context,
    platform,
  });
}

const tree = view(
  { flex: 1, background_color: '#ffffff' },
  text('Some words that need more than one line on a narrow screen', { width: 100.123 }),
  sceneNode('HS_Scroll', {}, [view({ height: 2000 })], { scroll: { horizontal: false, contentStyle: {} } }),
  sceneNode('HS_Image', {}, [], { props: { asset_id: 'logo' }, confidence: 'assumed' }),
);

describe('emitting Layout JSON', () => {
  it('gives a document that satisfies the contract', () => {
    for (const device of ['iphone-15', 'pixel-8']) {
      expect(layoutDocumentSchema.safeParse(emit(tree, {}, device)).error).toBeUndefined();
    }
  });

  it('gives the same bytes for the same input, however keys were ordered', () => {
    const one = emit(view({ flex: 1, padding: 4, margin: 2 }));
    const other = emit(view({ margin: 2, padding: 4, flex: 1 }));
    expect(Buffer.from(serializeLayout(one)).equals(serializeLayout(other))).toBe(true);
  });

  it('leaves out what was not said and what layout added', () => {
    const { root } = emit(
      sceneNode('HS_Scroll', {}, [], { scroll: { horizontal: false, contentStyle: {} } }),
    );
    expect(root.style).toEqual({});
    expect(Object.keys(root)).toEqual([
      'id',
      'type',
      'source',
      'style',
      'frame',
      'content_size',
      'props',
      'confidence',
      'children',
    ]);
  });

  it('writes lengths without the noise of single precision', () => {
    const { root } = emit(view({ flex: 1 }, view({ height: 10.3333 }), view({ height: 5 })), {}, 'pixel-8');
    for (const child of root.children) {
      for (const value of Object.values(child.frame)) expect(String(value).length).toBeLessThan(9);
    }
  });

  it('leaves the number a job gave the device out of the document', () => {
    const { context, platform } = deviceModel('iphone-15');
    const device = { ...context, device_id: 'd1', platform };
    const document = emitDocument({ scene: sceneOf(tree), layout: layOut(tree), device, platform });
    expect(document.device).toEqual(context);
  });

  it('counts nodes, snapshots and assumptions', () => {
    const { stats } = emit(view({}, sceneNode('HS_ImageSnapshot'), tree), {
      coverage: { hostElements: 4, mapped: 3 },
      reads: { files: ['a.tsx', 'b.tsx'], deviceProperties: [] },
    });
    expect(stats).toEqual({ nodes: 7, snapshots: 1, unresolved: 1, files_parsed: 2, coverage: 0.75 });
  });

  it('lists assets by id', () => {
    const asset = {
      kind: 'image',
      origin: { file: 'a.png' },
      sha256: 'a'.repeat(64),
      bytes: 9,
      width: 10,
      height: 5,
      scale: 2,
    } as const;
    const { assets } = emit(tree, {
      assets: new Map([
        ['zebra', asset],
        ['ant', asset],
      ]),
    });
    expect(Object.keys(assets)).toEqual(['ant', 'zebra']);
    expect(assets.ant).toEqual({
      kind: 'image',
      width: 10,
      height: 5,
      scale: 2,
      sha256: 'a'.repeat(64),
      bytes: 9,
    });
  });
});

describe('diagnostics of a document', () => {
  const diagnostic = (rest: Partial<Diagnostic>): Diagnostic => ({
    severity: 'info',
    code: 'SOME_CODE',
    message: 'something',
    file: 'a.tsx',
    line: 1,
    column: 1,
    ...rest,
  });

  it('come in source order, each once', () => {
    const all = [
      diagnostic({ line: 9 }),
      diagnostic({ file: 'b.tsx' }),
      diagnostic({ line: 2 }),
      diagnostic({ line: 9 }),
    ];
    expect(emitDiagnostics(all).map(({ file, line }) => `${file}:${line}`)).toEqual([
      'a.tsx:2',
      'a.tsx:9',
      'b.tsx:1',
    ]);
  });

  it('keep errors when there are too many, and say how many were dropped', () => {
    const many = Array.from({ length: 900 }, (_, line) => diagnostic({ line }));
    const emitted = emitDiagnostics([...many, diagnostic({ severity: 'error', file: 'z.tsx' })]);
    expect(emitted).toHaveLength(500);
    expect(emitted.some(({ severity }) => severity === 'error')).toBe(true);
    expect(emitted.at(-1)?.message).toMatch(/^402 /);
  });

  it('are shortened to what the contract allows', () => {
    expect(emitDiagnostics([diagnostic({ message: 'x'.repeat(5_000) })])[0]?.message).toHaveLength(1_000);
  });
});
