import { describe, expect, it } from 'vitest';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';
import { frameAt, layOut, nodeAt, sceneNode, text, view } from '../testing/make-scene.ts';

const rtl = (style: LayoutStyle, ...children: readonly SceneNode[]) =>
  view({ flex: 1, direction: 'rtl', ...style }, ...children);

describe('a screen written from right to left', () => {
  it('begins rows at the right and turns reversed rows round again', () => {
    const row = (flex_direction: 'row' | 'row-reverse') =>
      view(
        { flex_direction, column_gap: 10 },
        view({ width: 50, height: 9 }),
        view({ width: 60, height: 9 }),
      );
    const layout = layOut(rtl({}, row('row'), row('row-reverse')));
    expect([frameAt(layout, 0, 0)[0], frameAt(layout, 0, 1)[0]]).toEqual([343, 273]);
    expect([frameAt(layout, 1, 0)[0], frameAt(layout, 1, 1)[0]]).toEqual([0, 60]);
  });

  it('aligns children of a column at the right, and those that ask for the end at the left', () => {
    const box = view({ width: 40, height: 9 });
    const layout = layOut(
      rtl({}, view({ align_items: 'flex-start' }, box), view({ align_items: 'flex-end' }, box)),
    );
    expect([frameAt(layout, 0, 0)[0], frameAt(layout, 1, 0)[0]]).toEqual([353, 0]);
  });

  it('takes start as right and end as left in margins, paddings and insets', () => {
    const layout = layOut(
      rtl(
        {},
        view({ padding_start: 20, padding_end: 3 }, view({ height: 9, margin_start: 5 })),
        view({ position: 'absolute', start: 10, width: 30, height: 9 }),
        view({ position: 'absolute', end: 10, width: 30, height: 9 }),
        view({ position: 'absolute', left: 10, width: 30, height: 9 }),
      ),
    );
    expect(frameAt(layout, 0, 0)).toEqual([3, 0, 365, 9]);
    expect([1, 2, 3].map((index) => frameAt(layout, index)[0])).toEqual([353, 10, 10]);
  });

  it('keeps text to the side where writing begins, whose name is left', () => {
    const aligned = (...styles: LayoutStyle[]) => {
      const layout = layOut(rtl({}, ...styles.map((style) => text('Ada', style))));
      return styles.map((_, index) => nodeAt(layout, index).node.style.text_align);
    };
    expect(aligned({}, { text_align: 'left' }, { text_align: 'right' }, { text_align: 'center' })).toEqual([
      'right',
      'right',
      'left',
      'center',
    ]);
    expect(aligned({ writing_direction: 'ltr' }, { writing_direction: 'rtl' })).toEqual(['left', 'right']);
  });

  it('draws borders, paddings and corners of the start on the right', () => {
    const layout = layOut(
      rtl({ border_start_width: 4, border_end_color: '#ff0000', border_top_start_radius: 8, padding_end: 6 }),
    );
    expect(layout.root.node.style).toEqual({
      flex: 1,
      direction: 'rtl',
      border_right_width: 4,
      border_left_color: '#ff0000',
      border_top_right_radius: 8,
      padding_left: 6,
    });
    expect(frameAt(layOut(rtl({ border_start_width: 4 }, view({ height: 9 }))), 0)).toEqual([0, 0, 389, 9]);
  });

  it('leaves what is written from left to right inside it as it is', () => {
    const inner = view({ direction: 'ltr', flex_direction: 'row' }, text('Ada'), view({ width: 9 }));
    const layout = layOut(rtl({}, inner));
    expect(frameAt(layout, 0, 0)[0]).toBe(0);
    expect(nodeAt(layout, 0, 0).node).toBe(inner.children[0]);
  });

  it('shows the right end of what scrolls sideways first', () => {
    const wide = sceneNode('HS_Scroll', {}, [view({ width: 300, height: 9 }), view({ width: 300 })], {
      scroll: { horizontal: true, contentStyle: {} },
    });
    const layout = layOut(rtl({}, wide));
    expect([frameAt(layout, 0, 0)[0], frameAt(layout, 0, 1)[0]]).toEqual([93, -207]);
    expect(nodeAt(layout, 0).contentSize?.width).toBe(600);
  });
});
