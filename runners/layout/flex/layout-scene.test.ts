import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../scene.ts';
import { deviceModel, frameAt, layOut, nodeAt, sceneNode, text, view } from '../testing/make-scene.ts';
import type { LaidOutNode } from './laid-out-node.ts';

describe("React Native's defaults", () => {
  it('stack children in a column and stretch them', () => {
    const layout = layOut(view({ flex: 1 }, view({ height: 10 }), view({ height: 20 })));
    expect(frameAt(layout)).toEqual([0, 0, 393, 852]);
    expect(frameAt(layout, 1)).toEqual([0, 10, 393, 20]);
  });

  it('shrink nothing that does not ask for it', () => {
    const layout = layOut(view({ height: 100 }, view({ height: 80 }), view({ height: 80 })));
    expect(frameAt(layout, 1)).toEqual([0, 80, 393, 80]);
  });

  it('leave a screen as high as its content when it does not flex', () => {
    expect(frameAt(layOut(view({}, view({ height: 10 }))))).toEqual([0, 0, 393, 10]);
  });

  it('keep the quirks of the old Yoga: absolute children without insets ignore the padding of their parent', () => {
    const layout = layOut(
      view(
        { padding: 20, width: 200, height: 200 },
        view({ position: 'absolute', width: '50%', height: 10 }),
      ),
    );
    expect(frameAt(layout, 0)).toEqual([0, 0, 80, 10]);
  });
});

describe('flexbox', () => {
  it('shares what is left by flex, and takes gaps and padding off first', () => {
    const row = view(
      { flex_direction: 'row', padding_horizontal: 16.5, column_gap: 20, height: 50 },
      view({ flex: 1 }),
      view({ flex: 2 }),
      view({ width: 40 }),
    );
    const layout = layOut(view({ flex: 1 }, row));
    expect(frameAt(layout, 0, 0)).toEqual([16.67, 0, 93.33, 50]);
    expect(frameAt(layout, 0, 1)).toEqual([130, 0, 186.67, 50]);
    expect(frameAt(layout, 0, 2)).toEqual([336.67, 0, 40, 50]);
  });

  it('wraps rows and centres with auto margins', () => {
    const cells = Array.from({ length: 5 }, () => view({ width: '33%', height: 30 }));
    const layout = layOut(
      view(
        { flex: 1 },
        view({ flex_direction: 'row', flex_wrap: 'wrap', row_gap: 6 }, ...cells),
        view({ width: 100, height: 10, margin_horizontal: 'auto' }),
      ),
    );
    expect(frameAt(layout, 0)).toEqual([0, 0, 393, 66]);
    expect(frameAt(layout, 0, 3)[1]).toBe(36);
    expect(frameAt(layout, 1)[0]).toBe(146.67);
  });

  it('places by start and end in the writing direction', () => {
    const box = view({ width: 10, height: 10, margin_start: 5 });
    const layout = layOut(view({ flex: 1 }, view({ direction: 'rtl', align_items: 'flex-start' }, box)));
    expect(frameAt(layout, 0, 0)[0]).toBe(378);
  });

  it('obeys percentages, limits, ratios, insets and display none', () => {
    const layout = layOut(
      view(
        { flex: 1 },
        view({ width: '50%', aspect_ratio: 2.62, max_height: 90 }),
        view({ display: 'none', height: 50 }),
        view({ position: 'absolute', right: 10, bottom: 20, width: 30, height: 40 }),
        view({ border_width: 2, padding: 3, align_self: 'center' }, view({ width: 10, height: 10 })),
      ),
    );
    expect(frameAt(layout, 0)).toEqual([0, 0, 196.67, 75]);
    expect(frameAt(layout, 1)).toEqual([0, 0, 0, 0]);
    expect(frameAt(layout, 2)).toEqual([353, 792, 30, 40]);
    expect(frameAt(layout, 3)).toEqual([186.67, 75, 20, 20]);
    expect(frameAt(layout, 3, 0)).toEqual([5, 5, 10, 10]);
  });

  it('puts every edge on the pixel grid of the device', () => {
    const length = fc.double({ min: 0, max: 300, noNaN: true });
    const device = fc.constantFrom('iphone-se', 'iphone-15', 'pixel-8');
    fc.assert(
      fc.property(fc.array(length, { minLength: 1, maxLength: 8 }), length, device, (sizes, margin, name) => {
        const children = sizes.map((size) => view({ height: size, margin_left: margin, flex_shrink: 1 }));
        const layout = layOut(view({ flex: 1 }, ...children), name);
        const { dpr } = deviceModel(name).context;
        for (const child of layout.root.children) {
          for (const value of Object.values(child.frame)) {
            expect(Math.abs(value * dpr - Math.round(value * dpr))).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('leaves', () => {
  it('give text the width it was measured with', () => {
    const layout = layOut(
      view({ flex: 1, align_items: 'flex-start' }, text('Hello world'), text('word '.repeat(40))),
    );
    expect(frameAt(layout, 0)[2]).toBeLessThan(90);
    expect(frameAt(layout, 1)[2]).toBe(393);
    expect(nodeAt(layout, 1).text?.lines.length).toBeGreaterThan(2);
    expect(nodeAt(layout, 1).frame.height).toBeCloseTo(nodeAt(layout, 1).text?.height ?? 0, 1);
  });

  it('take padding and borders off before text is broken', () => {
    const layout = layOut(
      view({ flex: 1 }, text('word '.repeat(20), { padding: 50, border_left_width: 43 })),
    );
    for (const line of nodeAt(layout, 0).text?.lines ?? []) expect(line.width).toBeLessThanOrEqual(250);
  });

  it('align texts of different sizes by their baselines', () => {
    const layout = layOut(
      view(
        { flex_direction: 'row', align_items: 'baseline' },
        text('$12', {}, { font_size: 30 }),
        text('.50'),
      ),
    );
    const baseline = (index: number) => {
      const { frame, text: lines } = nodeAt(layout, index);
      return frame.y + (lines?.lines[0]?.baseline ?? 0);
    };
    expect(Math.abs(baseline(0) - baseline(1))).toBeLessThan(0.34);
    expect(frameAt(layout, 1)[1]).toBeGreaterThan(10);
  });

  it('keep the height of a line when there is nothing to write in it', () => {
    const empty = (type: SceneNode['type'], style: SceneNode['style']) =>
      sceneNode(type, style, [], {
        text: { runs: [], numberOfLines: 1, ellipsizeMode: 'clip', allowFontScaling: true },
      });
    const ios = layOut(view({ flex: 1 }, empty('HS_Text', {}), empty('HS_Input', { font_size: 20 })));
    expect(frameAt(ios, 0)[3]).toBe(17);
    expect(frameAt(ios, 1)[3]).toBe(24);
  });

  it('put the text of an input of one line in its middle, and that of a larger one at its top', () => {
    const input = (multiline: boolean) =>
      sceneNode('HS_Input', { height: 57 }, [], {
        props: { multiline },
        text: {
          runs: [{ text: 'Ada', style: {} }],
          numberOfLines: null,
          ellipsizeMode: 'clip',
          allowFontScaling: true,
        },
      });
    const layout = layOut(view({ flex: 1 }, input(false), input(true)));
    expect(nodeAt(layout, 0).text?.lines[0]?.baseline).toBeCloseTo(20 + 13.33, 1);
    expect(nodeAt(layout, 1).text?.lines[0]?.baseline).toBeCloseTo(13.33, 1);
  });

  it("are as large as an image's own size unless the style says otherwise", () => {
    const image = (style: SceneNode['style']) =>
      sceneNode('HS_Image', style, [], { intrinsicSize: { width: 80, height: 40 } });
    const layout = layOut(
      view({ flex: 1 }, image({}), image({ width: 20 }), image({ width: 100, aspect_ratio: 1 })),
    );
    expect(frameAt(layout, 0).slice(2)).toEqual([80, 40]);
    expect(frameAt(layout, 1).slice(2)).toEqual([20, 40]);
    expect(frameAt(layout, 2).slice(2)).toEqual([100, 100]);
  });
});

describe('scrollables', () => {
  const scroll = (horizontal: boolean, contentStyle: SceneNode['style'], ...children: SceneNode[]) =>
    sceneNode('HS_Scroll', {}, children, { scroll: { horizontal, contentStyle } });

  it('have their first cell at the end when they are inverted, as far as it is short or long', () => {
    const list = (horizontal: boolean, extent: number) =>
      sceneNode('HS_List', {}, [view({ height: 50, width: 60 }), view({ height: extent, width: extent })], {
        props: { inverted: true },
        scroll: { horizontal, contentStyle: { padding_top: 7, padding_left: 3 } },
      });
    const short = layOut(list(false, 100));
    expect([frameAt(short, 0), frameAt(short, 1)]).toEqual([
      [3, 795, 60, 50],
      [3, 695, 100, 100],
    ]);
    expect(frameAt(layOut(list(false, 2000)), 1)).toEqual([3, -1205, 2000, 2000]);
    expect(frameAt(layOut(list(true, 100)), 0)).toEqual([330, 7, 60, 50]);
  });

  it('fill what is left and report how far they scroll', () => {
    const layout = layOut(
      view({ flex: 1 }, view({ height: 52 }), scroll(false, { padding: 10 }, view({ height: 2000 }))),
    );
    expect(frameAt(layout, 1)).toEqual([0, 52, 393, 800]);
    expect(frameAt(layout, 1, 0)).toEqual([10, 10, 373, 2000]);
    expect(nodeAt(layout, 1).contentSize).toEqual({ width: 393, height: 2020 });
  });

  it('lay a horizontal one out in a row that may be wider than the screen', () => {
    const layout = layOut(
      view({ flex: 1 }, scroll(true, { column_gap: 8 }, view({ width: 300 }), view({ width: 300 }))),
    );
    expect(frameAt(layout, 0, 1)[0]).toBe(308);
    expect(nodeAt(layout, 0).contentSize?.width).toBe(608);
  });

  it('let content grow to the whole height when it asks to', () => {
    const layout = layOut(
      view({ flex: 1 }, scroll(false, { flex_grow: 1, justify_content: 'center' }, view({ height: 52 }))),
    );
    expect(frameAt(layout, 0, 0)[1]).toBe(400);
  });
});

describe('safe areas', () => {
  const safe = (style: SceneNode['style'], props: SceneNode['props'], ...children: SceneNode[]) =>
    sceneNode('HS_SafeArea', style, children, { props });

  it('pad by the insets their frame lies under, once', () => {
    const layout = layOut(safe({ flex: 1 }, {}, safe({ flex: 1 }, {}, view({ flex: 1 }))));
    expect(frameAt(layout, 0)).toEqual([0, 59, 393, 759]);
    expect(frameAt(layout, 0, 0)).toEqual([0, 0, 393, 759]);
  });

  it('leave a view alone that is clear of the insets', () => {
    const layout = layOut(view({ padding_top: 100 }, safe({}, {}, view({ height: 10 }))));
    expect(frameAt(layout, 0, 0)[1]).toBe(0);
  });

  it('add to padding of their own, on the edges they name', () => {
    const layout = layOut(safe({ flex: 1, padding: 8 }, { edges: ['top'] }, view({ flex: 1 })));
    expect(frameAt(layout, 0)).toEqual([8, 67, 377, 777]);
    const maximum = layOut(
      safe({ flex: 1, padding: 40 }, { edges: { top: 'maximum', bottom: 'maximum' } }, view({ flex: 1 })),
    );
    expect(frameAt(maximum, 0)).toEqual([40, 59, 313, 753]);
  });
});

describe('overlays', () => {
  it('cover the screen wherever they stand in the tree', () => {
    const overlay = sceneNode('HS_Overlay', {}, [view({ flex: 1 })]);
    const layout = layOut(view({ flex: 1, padding: 30 }, view({ margin_top: 100 }, overlay)));
    expect(frameAt(layout, 0, 0)).toEqual([-30, -130, 393, 852]);
    expect(frameAt(layout, 0, 0, 0)).toEqual([0, 0, 393, 852]);
  });
});

describe('trees that would break Yoga', () => {
  it('are cut with a diagnostic where they are nested too deeply', () => {
    let tree = text('bottom');
    for (let level = 0; level < 3_000; level += 1) {
      tree = view({ flex: 1, flex_direction: level % 2 === 0 ? 'row' : 'column', padding: 1 }, tree);
    }
    const layout = layOut(tree);
    expect(layout.diagnostics.map((diagnostic) => diagnostic.code)).toContain('TREE_TOO_DEEP');
    let depth = 0;
    let last: LaidOutNode | undefined = layout.root;
    for (let node: LaidOutNode | undefined = last; node !== undefined; node = node.children[0]) {
      depth += 1;
      last = node;
    }
    expect(depth).toBe(300);
    expect(last?.node.type).toBe('HS_ImageSnapshot');
  });

  it('may be made of nodes without a box', () => {
    let tree = view({ height: 7 });
    for (let level = 0; level < 290; level += 1) tree = view({ display: 'contents', padding: 9 }, tree);
    const layout = layOut(view({ flex: 1, padding: 3 }, tree));
    expect(frameAt(layout, ...Array.from({ length: 291 }, () => 0))).toEqual([3, 3, 387, 7]);
  });

  it('do not leak: a screen can be laid out again and again', () => {
    const tree = view(
      { flex: 1 },
      ...Array.from({ length: 200 }, () => view({ flex_direction: 'row' }, text('cell'))),
    );
    for (let round = 0; round < 100; round += 1) layOut(tree);
    expect(frameAt(layOut(tree), 199)[3]).toBe(17);
  });
});
