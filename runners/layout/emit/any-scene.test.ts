import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDocumentSchema } from '../../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';
import { deviceModel, layOut, sceneNode, sceneOf, text } from '../testing/make-scene.ts';
import { emitDocument, serializeLayout } from './emit-document.ts';

const points = fc.oneof(fc.integer({ min: -50, max: 2_000 }), fc.double({ min: -10, max: 500, noNaN: true }));
const size = fc.oneof(fc.nat(1_000), fc.constantFrom('50%', '100%', 'auto'));
const edge = fc.oneof(points, fc.constantFrom('10%', 'auto'));
const inner = fc.oneof(fc.nat(60), fc.constant('5%'));

const style: fc.Arbitrary<LayoutStyle> = fc.record(
  {
    flex: fc.double({ min: -1, max: 3, noNaN: true }),
    flex_direction: fc.constantFrom('row', 'column', 'row-reverse', 'column-reverse'),
    flex_wrap: fc.constantFrom('wrap', 'nowrap', 'wrap-reverse'),
    align_items: fc.constantFrom('center', 'stretch', 'baseline', 'flex-end'),
    justify_content: fc.constantFrom('center', 'space-between', 'space-evenly'),
    position: fc.constantFrom('relative', 'absolute', 'static'),
    display: fc.constantFrom('flex', 'none', 'contents'),
    direction: fc.constantFrom('ltr', 'rtl'),
    overflow: fc.constantFrom('visible', 'hidden', 'scroll'),
    width: size,
    height: size,
    max_width: fc.oneof(fc.nat(500), fc.constant('80%')),
    min_height: fc.nat(200),
    aspect_ratio: fc.double({ min: 0.01, max: 20, noNaN: true }),
    margin: edge,
    margin_start: edge,
    padding: inner,
    padding_top: inner,
    border_width: fc.nat(9),
    gap: inner,
    top: edge,
    end: edge,
  },
  { requiredKeys: [] },
);

const { node } = fc.letrec<{ node: SceneNode; children: SceneNode[] }>((tie) => ({
  children: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 5 },
    fc.tuple(fc.string({ maxLength: 60 }), style).map(([words, own]) => text(words, own)),
    style.map((own) => sceneNode('HS_Image', own, [], { intrinsicSize: { width: 40, height: 30 } })),
    fc
      .tuple(fc.constantFrom('HS_View', 'HS_SafeArea', 'HS_Overlay', 'HS_Pressable'), style, tie('children'))
      .map(([type, own, children]) => sceneNode(type, own, children)),
    fc
      .tuple(fc.boolean(), style, style, tie('children'))
      .map(([horizontal, own, contentStyle, children]) =>
        sceneNode('HS_Scroll', own, children, { scroll: { horizontal, contentStyle } }),
      ),
  ),
}));

describe('any scene at all', () => {
  it('gives a valid document, and the same one again', () => {
    fc.assert(
      fc.property(node, fc.constantFrom('iphone-15', 'pixel-8'), (root, name) => {
        const { context, platform } = deviceModel(name);
        const emit = () => {
          const layout = layOut(root, name);
          return emitDocument({ scene: sceneOf(root), layout, device: context, platform });
        };
        const document = emit();
        expect(layoutDocumentSchema.safeParse(document).error).toBeUndefined();
        expect(Buffer.from(serializeLayout(document)).equals(serializeLayout(emit()))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
