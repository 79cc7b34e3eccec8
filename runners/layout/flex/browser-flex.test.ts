import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../scene.ts';
import { bundledText, deviceModel, frameAt, sceneNode, text, view } from '../testing/make-scene.ts';
import { layoutScene } from './layout-scene.ts';

const { context: device, platform } = deviceModel('iphone-15');

/** Frames of a node as a phone and as a browser lay it out. */
function bothWays(root: SceneNode, ...path: readonly number[]) {
  const input = { root, device, platform, text: bundledText() };
  return {
    phone: frameAt(layoutScene(input), ...path),
    browser: frameAt(layoutScene({ ...input, asBrowser: true }), ...path),
  };
}

const list = (...heights: readonly number[]) =>
  sceneNode(
    'HS_List',
    {},
    heights.map((height) => view({ height })),
    {
      scroll: { horizontal: false, contentStyle: {} },
    },
  );

describe('a box that is taken out of the flow without saying where', () => {
  it('stands inside the padding in a browser, and at the edge on a phone', () => {
    const tree = view({ padding: 20, height: 100 }, view({ position: 'absolute', width: '50%', height: 9 }));
    expect(bothWays(view({}, tree), 0, 0)).toEqual({
      phone: [0, 0, 176.67, 9],
      browser: [20, 20, 196.5, 9],
    });
  });
});

describe('a text beside other boxes', () => {
  const row = (style: SceneNode['style'], words: string) =>
    view({ flex_direction: 'row', width: 100 }, text(words, style), view({ width: 60, height: 9 }));

  it('gives way in a browser as far as its words let it, and not on a phone', () => {
    const { phone, browser } = bothWays(view({}, row({}, 'one two three four five six')), 0, 0);
    expect(phone[2]).toBe(100);
    expect(browser[2]).toBe(40);
    expect(bothWays(view({}, row({}, 'incomprehensibilities')), 0, 0).browser[2]).toBeGreaterThan(100);
  });

  it('keeps its width where its style says so', () => {
    expect(bothWays(view({}, row({ flex_shrink: 0, width: 90 }, 'one two')), 0, 0).browser[2]).toBe(90);
  });
});

it('a box as high as its content does not grow in a browser to all the room there is, as it does on a phone', () => {
  const grows = view({}, view({ flex_grow: 1 }, view({ height: 40 })));
  const { phone, browser } = bothWays(view({ height: 100, align_items: 'center' }, grows), 0);
  expect(phone[3]).toBe(100);
  expect(browser[3]).toBe(40);
});

it.each([
  [0.2, 2],
  [1.5, 2],
  [2, 4],
])('a border of %d dp is in a browser of whole pixels', (width, around) => {
  expect(bothWays(view({}, view({ border_width: width })), 0).browser[3]).toBe(around);
});

describe('a field where boxes need more room than there is', () => {
  const field = (style: SceneNode['style']): SceneNode => ({ ...text(''), type: 'HS_Input', style });

  it('gives way down a column in a browser as far as a line of it, and not on a phone', () => {
    const tree = view({}, view({ height: 100 }, field({ height: 50, padding: 8 }), view({ height: 90 })));
    const { phone, browser } = bothWays(tree, 0, 0);
    expect(phone[3]).toBe(50);
    expect(browser[3]).toBeGreaterThan(26);
    expect(browser[3]).toBeLessThan(40);
  });

  it('gives way along a row where its width is a share', () => {
    const row = view({ flex_direction: 'row', width: 200 }, view({ width: 40 }), field({ width: '100%' }));
    expect(bothWays(view({}, row), 0, 1)).toMatchObject({ phone: { 2: 200 }, browser: { 2: 160 } });
  });
});

describe('a share of a height that the content makes', () => {
  it('is taken of that height in a browser, once it is settled', () => {
    const panel = (height: `${number}%`, ...inside: SceneNode[]) => view({ height }, ...inside);
    const item = view({ width: 393, height: '100%' }, panel('40%'), panel('60%', view({ height: 100 })));
    const pager = sceneNode('HS_List', { height: 500 }, [view({ flex_direction: 'row' }, item)], {
      props: { horizontal: true, paging: true },
      scroll: { horizontal: true, contentStyle: {} },
    });
    const of = (...path: number[]) => bothWays(view({}, pager), 0, 0, 0, ...path);
    expect(of()).toEqual({ phone: [0, 0, 393, 500], browser: [0, 0, 393, 100] });
    expect(of(1)).toEqual({ phone: [0, 200, 393, 300], browser: [0, 40, 393, 60] });
  });
});

describe('a page of a list beside others', () => {
  it('is as high as its content in a browser, and as the list on a phone', () => {
    const page = view({ flex_direction: 'row' }, view({ width: 393 }, view({ height: 40 })));
    const pager = sceneNode('HS_List', { height: 200 }, [page], {
      props: { horizontal: true, paging: true },
      scroll: { horizontal: true, contentStyle: {} },
    });
    expect(bothWays(view({}, pager), 0, 0)).toEqual({ phone: [0, 0, 393, 200], browser: [0, 0, 393, 40] });
  });
});

describe('a box that shares room which nobody gave', () => {
  const tree = (flexible: SceneNode['style']) =>
    view({ flex: 1 }, view({}, view({ flex: 1, ...flexible }, view({ height: 30, width: 40 }))));

  it('is as high as its content in a browser, and nothing on a phone', () => {
    expect(bothWays(tree({}), 0, 0)).toEqual({ phone: [0, 0, 393, 0], browser: [0, 0, 393, 30] });
  });

  it('keeps its width along a row, but not its height down a column', () => {
    const column = sceneNode('HS_Scroll', {}, [view({ flex: 1, height: 90 }, view({ height: 30 }))], {
      scroll: { horizontal: false, contentStyle: {} },
    });
    expect(bothWays(column, 0)).toEqual({ phone: [0, 0, 393, 90], browser: [0, 0, 393, 30] });
    const row = sceneNode('HS_Scroll', {}, [view({ flex: 1, width: 90 }, view({ width: 30 }))], {
      scroll: { horizontal: true, contentStyle: {} },
    });
    expect(bothWays(row, 0)).toMatchObject({ browser: [0, 0, 90, 852] });
  });

  it('makes a row as wide as its content in a browser', () => {
    const row = view({ flex_direction: 'row' }, view({ flex: 1 }, view({ width: 50, height: 9 })));
    expect(bothWays(view({ align_items: 'flex-start' }, row), 0, 0).browser).toEqual([0, 0, 50, 9]);
  });
});

describe('a box that is as wide as its content', () => {
  it('has in a browser shares of the width that its content makes when they count as content of their own', () => {
    const share = view({ width: '50%', height: 4 }, view({ width: 80, height: 4 }));
    const tree = view({ align_items: 'center' }, view({}, share, view({ width: 100, height: 4 })));
    expect(bothWays(tree, 0).browser?.[2]).toBe(100);
    expect(bothWays(tree, 0, 0)).toMatchObject({ browser: [0, 0, 50, 4] });
  });

  it('counts in a browser what stands in a box beside others that starts from no width', () => {
    const grown = view({ flex_grow: 1, flex_shrink: 1, flex_basis: 0 }, view({ width: 80, height: 4 }));
    const tree = view({ align_items: 'center' }, view({ flex_direction: 'row' }, view({ width: 20 }), grown));
    expect(bothWays(tree, 0)).toEqual({ phone: [0, 0, 393, 4], browser: [146.5, 0, 100, 4] });
  });

  it('is in a browser no narrower than a list along a row inside it', () => {
    const row = sceneNode('HS_Scroll', {}, [view({ width: 300 }), view({ width: 300 })], {
      scroll: { horizontal: true, contentStyle: {} },
    });
    const tree = view({ align_items: 'center', height: 90 }, view({ height: 50 }, row));
    expect(bothWays(tree, 0)).toEqual({ phone: [0, 0, 393, 50], browser: [-103.5, 0, 600, 50] });
  });
});

it('a text without characters is as high as a line on a phone, and takes no room in a browser', () => {
  const { phone, browser } = bothWays(view({}, text('')), 0);
  expect(phone?.[3]).toBeGreaterThan(10);
  expect(browser?.[3]).toBe(0);
  const field: SceneNode = { ...text(''), type: 'HS_Input' };
  expect(bothWays(view({}, field), 0).browser?.[3]).toBeGreaterThan(10);
});

it('a box that shares room which its parents have does so everywhere', () => {
  const shared = view({ flex: 1 }, view({ flex: 1 }, view({ flex: 1, height: 5 })), view({ flex: 1 }));
  const { phone, browser } = bothWays(shared, 0, 0);
  expect(browser).toEqual(phone);
  const beside = view({ width: 200, flex_direction: 'row' }, view({ flex: 1 }), view({ flex: 3 }));
  expect(bothWays(beside, 1)).toEqual({ phone: [50, 0, 150, 0], browser: [50, 0, 150, 0] });
});

it('lists one below the other give way by all they hold in a browser', () => {
  const tree = view({ flex: 1 }, list(100), list(500, 1104));
  expect(bothWays(tree, 0).browser).toEqual([0, 0, 393, 50]);
  expect(bothWays(tree, 0).phone[3]).toBeGreaterThan(80);
});

describe('once the boxes around it are laid out, in a browser', () => {
  const scroll = (...children: readonly SceneNode[]) =>
    sceneNode('HS_Scroll', {}, children, { scroll: { horizontal: false, contentStyle: {} } });

  it('the height that content got from all it holds is shared by what asks for a share', () => {
    const cards = scroll(
      view({ flex: 1, height: 200 }, view({ height: 100 })),
      view({ flex: 1 }, view({ height: 40 })),
    );
    expect(bothWays(cards, 1).browser).toEqual([0, 70, 393, 70]);
  });

  it('the width that a box got from what it holds is shared by what stands in a row inside it', () => {
    const row = view(
      { flex_direction: 'row' },
      view({ flex: 1 }, view({ width: 20 })),
      view({ flex: 1 }, view({ width: 60 })),
    );
    const tree = view({ align_items: 'center' }, row);
    expect(bothWays(tree, 0).browser?.[2]).toBe(80);
    expect(bothWays(tree, 0, 0).browser).toEqual([0, 0, 40, 0]);
  });

  it('a box without a share keeps the height of its content, and what is inside shares that', () => {
    const tree = scroll(view({}, view({ flex: 1 }, view({ height: 60 })), view({ flex: 1 }, view({}))));
    expect(bothWays(tree, 0).browser).toEqual([0, 0, 393, 60]);
    expect(bothWays(tree, 0, 1).browser).toEqual([0, 30, 393, 30]);
  });

  it('a box that asks for no share at all is nothing, and its content stands out of it', () => {
    const header = view({ flex: 1 }, view({ flex: 0 }, text('Title')), view({ flex: 1 }));
    expect(bothWays(header, 0).browser).toEqual([0, 0, 393, 0]);
    expect(bothWays(header, 0, 0).browser[3]).toBeGreaterThan(10);
    expect(bothWays(header, 0).phone[3]).toBeGreaterThan(10);
  });

  it('a text in a box without width is as wide as its longest word', () => {
    const row = view(
      { flex_direction: 'row' },
      view({ flex: 0, align_items: 'center' }, text('one longest')),
    );
    const [, , width = 0, height = 0] = bothWays(row, 0, 0).browser;
    expect(width).toBeGreaterThan(30);
    expect(height).toBeGreaterThan(30);
  });
});

it('what stands in a column that has no height keeps its own in a browser', () => {
  const folded = view({ height: 0, padding_top: 4 }, view({ flex_direction: 'row' }, view({ height: 16 })));
  expect(bothWays(folded, 0).browser).toEqual([0, 4, 393, 16]);
});
