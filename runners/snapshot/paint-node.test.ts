import { describe, expect, it } from 'vitest';
import type { LayoutStyle } from '../../src/contracts/layout-style.ts';
import { PaintingTooLargeError } from './create-painter.ts';
import { node, paintBytes, paintSample, patch } from './testing/paint-sample.ts';

const RED = '#ff0000ff';
const BLUE = '#0000ffff';
const NOTHING = '#00000000';

const around = (style: LayoutStyle, ...children: ReturnType<typeof node>[]) =>
  paintSample(node({ children: [node({ style, children })] }));

describe('a subtree', () => {
  it('is drawn at the resolution asked for, the same bytes each time', async () => {
    const root = patch('#ff0000', 5, 5, 10, 20);
    const picture = await paintSample(root, { device: { dpr: 3, font_scale: 1 } });
    expect([picture.width, picture.height, picture.at(29, 59)]).toEqual([30, 60, RED]);
    expect(await paintSample(root, { scale: 0.5 })).toMatchObject({ width: 5, height: 10 });
    expect(await paintBytes(root)).toEqual(await paintBytes(root));
  });

  it('of more pixels than anything can show is refused', async () => {
    const huge = patch('#ff0000', 0, 0, 20_000, 20_000);
    await expect(paintBytes(huge)).rejects.toThrow(PaintingTooLargeError);
  });

  it('lies on the background it is given', async () => {
    expect((await paintSample(node(), { background: '#0000ff' })).at(3, 3)).toBe(BLUE);
  });

  it('is drawn in the order of `zIndex`, and else as written', async () => {
    const low = { ...patch('#ff0000', 0, 0, 40, 40), style: { background_color: '#ff0000', z_index: 1 } };
    expect((await around({}, low, patch('#0000ff', 0, 0, 40, 40))).at(5, 5)).toBe(RED);
    expect((await around({}, patch('#ff0000', 0, 0, 40, 40), patch('#0000ff', 0, 0, 40, 40))).at(5, 5)).toBe(
      BLUE,
    );
  });

  it('is transparent as a whole: what overlaps inside does not shine through', async () => {
    const pair = [patch('#ff0000', 0, 0, 30, 30), patch('#0000ff', 10, 10, 30, 30)];
    const picture = await around({ opacity: 0.5 }, ...pair);
    expect([picture.at(5, 5), picture.at(20, 20)]).toEqual(['#ff000080', '#0000ff80']);
  });

  it('stays transparent below more layers than are kept open', async () => {
    let inner = patch('#ff0000', 0, 0, 40, 40);
    for (let level = 0; level < 12; level += 1) inner = node({ style: { opacity: 0.9 }, children: [inner] });
    const alpha = Number.parseInt((await paintSample(inner)).at(20, 20).slice(7), 16) / 255;
    expect(alpha).toBeGreaterThan(0.9 ** 12 - 0.05);
    expect(alpha).toBeLessThan(0.9 ** 12 + 0.05);
  });

  it('leaves out what is not shown', async () => {
    const hidden: LayoutStyle[] = [
      { display: 'none' },
      { opacity: 0 },
      { backface_visibility: 'hidden', transform: [{ rotate_y: 180 }] },
    ];
    for (const style of hidden) {
      const picture = await around({ background_color: '#ff0000', ...style }, patch('#ff0000', 0, 0, 40, 40));
      expect(picture.ink(0, 0, 40, 40)).toBe(0);
    }
  });

  it('shows a window over the whole screen last, wherever it stands', async () => {
    const overlay = node({
      type: 'HS_Overlay',
      frame: { x: -10, y: -10, width: 40, height: 40 },
      children: [patch('#0000ff', 0, 0, 40, 40)],
    });
    const holder = node({
      style: { overflow: 'hidden' },
      frame: { x: 10, y: 10, width: 5, height: 5 },
      children: [overlay],
    });
    const root = node({ children: [holder, patch('#ff0000', 0, 0, 40, 40)] });
    const picture = await paintSample(root, { isScreen: true });
    expect([picture.at(1, 1), picture.at(39, 39)]).toEqual([BLUE, BLUE]);
    expect((await paintSample(root)).at(1, 1)).toBe(RED);
  });
});

describe('a transform', () => {
  const corner = patch('#ff0000', 0, 0, 20, 20);
  const cases: readonly [string, LayoutStyle, readonly [number, number]][] = [
    ['moves', { transform: [{ translate_x: 20 }, { translate_y: '50%' }] }, [30, 30]],
    ['turns clockwise about the middle', { transform: [{ rotate: 90 }] }, [30, 10]],
    ['mirrors', { transform: [{ scale_x: -1 }] }, [30, 10]],
    ['turns about its origin', { transform: [{ rotate: 90 }], transform_origin: [20, '100%', 0] }, [50, 30]],
    [
      'applies its steps from the outside in',
      { transform: [{ translate_x: 20 }, { rotate: 180 }] },
      [59, 30],
    ],
    [
      'takes a matrix',
      { transform: [{ matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 20, 20, 0, 1] }] },
      [30, 30],
    ],
    [
      'is seen from far away when it leaves the plane',
      { transform: [{ perspective: 500 }, { rotate_x: 180 }] },
      [10, 30],
    ],
  ];

  it.each(cases)('%s', async (_what, style, [x, y]) => {
    const root = node({
      frame: { x: 0, y: 0, width: 60, height: 60 },
      children: [node({ style, children: [corner] })],
    });
    const picture = await paintSample(root);
    expect(picture.at(x, y)).toBe(RED);
    expect(picture.ink(0, 0, 60, 60)).toBeLessThan(0.2);
  });

  it('that makes nothing of a node draws nothing', async () => {
    expect((await around({ transform: [{ scale: 0 }] }, corner)).at(20, 20)).toBe(NOTHING);
  });
});
