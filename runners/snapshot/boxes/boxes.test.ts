import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { node, paintSample, patch } from '../testing/paint-sample.ts';
import { borderBox, CORNERS, inset } from './box.ts';

const RED = '#ff0000ff';
const NOTHING = '#00000000';
const styled = (style: LayoutStyle) => paintSample(node({ style }));

describe('a box', () => {
  it('is filled inside its round corners', async () => {
    const picture = await styled({ background_color: '#ff0000', border_radius: 20 });
    expect([picture.at(20, 20), picture.at(1, 1), picture.at(38, 38)]).toEqual([RED, NOTHING, NOTHING]);
  });

  it('has each corner as round as its own radius says', async () => {
    const picture = await styled({
      background_color: '#ff0000',
      border_radius: 16,
      border_top_left_radius: 0,
    });
    expect([picture.at(0, 0), picture.at(39, 0), picture.at(0, 39)]).toEqual([RED, NOTHING, NOTHING]);
    const half = await styled({ background_color: '#ff0000', border_bottom_end_radius: '50%' });
    expect([half.at(39, 39), half.at(39, 0)]).toEqual([NOTHING, RED]);
  });

  it('runs its gradient from start to end', async () => {
    const gradient = { colors: ['#ff0000', '#0000ff'], start: { x: 0, y: 0 }, end: { x: 1, y: 0 } };
    const picture = await styled({ gradient });
    expect(picture.at(0, 20)).toMatch(/^#f[0-9a-f]000/);
    expect(picture.at(39, 20)).toMatch(/^#0[0-9a-f]00f/);
  });

  it('takes gradient locations that run backwards as one edge', async () => {
    const gradient = {
      colors: ['#ff0000', '#00ff00', '#0000ff'],
      locations: [0.5, 0.2, 2],
      start: { x: 0, y: 0 },
      end: { x: 1, y: 0 },
    };
    expect((await styled({ gradient })).at(2, 20)).toBe(RED);
  });

  it('never gives corners more room than its sides have', () => {
    const length = fc.double({ min: 0, max: 500, noNaN: true });
    const radii = fc.record({
      border_top_left_radius: length,
      border_top_right_radius: length,
      border_bottom_right_radius: length,
      border_bottom_left_radius: length,
    });
    fc.assert(
      fc.property(radii, length, length, (style, width, height) => {
        const box = borderBox(style, width, height);
        const { top_left, top_right, bottom_right, bottom_left } = box.radii;
        expect(top_left.x + top_right.x).toBeLessThanOrEqual(width + 1e-6);
        expect(bottom_left.x + bottom_right.x).toBeLessThanOrEqual(width + 1e-6);
        expect(top_left.y + bottom_left.y).toBeLessThanOrEqual(height + 1e-6);
        expect(top_right.y + bottom_right.y).toBeLessThanOrEqual(height + 1e-6);
        const inner = inset(box, { top: 9, right: 9, bottom: 9, left: 9 });
        for (const corner of CORNERS) expect(inner.radii[corner].x).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a border', () => {
  it('is a ring of its width inside the box', async () => {
    const picture = await styled({ border_width: 4, border_color: '#ff0000' });
    expect([picture.at(20, 3), picture.at(20, 4), picture.at(36, 20)]).toEqual([RED, NOTHING, RED]);
  });

  it('has its own width and colour on each side', async () => {
    const picture = await styled({
      border_top_width: 8,
      border_left_width: 4,
      border_top_color: '#ff0000',
      border_start_color: '#0000ff',
    });
    expect([picture.at(20, 7), picture.at(20, 9)]).toEqual([RED, NOTHING]);
    expect([picture.at(3, 20), picture.at(4, 20)]).toEqual(['#0000ffff', NOTHING]);
    expect(picture.at(39, 20)).toBe(NOTHING);
  });

  it.each(['dashed', 'dotted'] as const)('is interrupted when it is %s', async (border_style) => {
    const even = await styled({ border_width: 2, border_style, border_color: '#ff0000' });
    const oneSide = await styled({ border_bottom_width: 2, border_style, border_color: '#ff0000' });
    for (const share of [even.ink(4, 0, 32, 2), oneSide.ink(4, 38, 32, 2)]) {
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.95);
    }
    expect(oneSide.ink(0, 0, 40, 36)).toBe(0);
  });
});

describe('a shadow', () => {
  const inMiddle = (style: LayoutStyle, platform: 'ios' | 'android' = 'ios') => {
    const box = node({ style, frame: { x: 20, y: 20, width: 20, height: 20 } });
    return paintSample(node({ frame: { x: 0, y: 0, width: 60, height: 60 }, children: [box] }), { platform });
  };
  const apple: LayoutStyle = {
    shadow_color: '#000000',
    shadow_opacity: 0.5,
    shadow_radius: 4,
    shadow_offset: { width: 0, height: 6 },
  };

  it('falls where its offset points to, outside of the box', async () => {
    const picture = await inMiddle({ ...apple, background_color: '#ff000080' });
    expect(picture.at(30, 30)).toBe('#ff000080');
    expect(picture.at(30, 43)).not.toBe(NOTHING);
    expect(picture.at(30, 10)).toBe(NOTHING);
  });

  it('needs a filled box on iOS, and elevation on Android', async () => {
    expect((await inMiddle(apple)).ink(0, 0, 60, 60)).toBe(0);
    const filled = { background_color: '#ffffff' };
    expect((await inMiddle({ ...apple, ...filled }, 'android')).at(30, 43)).toBe(NOTHING);
    expect((await inMiddle({ elevation: 6, ...filled }, 'android')).at(30, 42)).not.toBe(NOTHING);
    expect((await inMiddle({ elevation: 6, ...filled }, 'ios')).at(30, 42)).toBe(NOTHING);
  });

  it('of `boxShadow` spreads outwards, or inwards when it is inset', async () => {
    const shadow = { offset_x: 0, offset_y: 0, blur_radius: 0, spread_distance: 5, color: '#0000ff' };
    const outer = await inMiddle({ box_shadow: [{ ...shadow, inset: false }] });
    expect([outer.at(16, 30), outer.at(14, 30), outer.at(30, 30)]).toEqual(['#0000ffff', NOTHING, NOTHING]);
    const inner = await inMiddle({ box_shadow: [{ ...shadow, inset: true }] });
    expect([inner.at(16, 30), inner.at(23, 30), inner.at(30, 30)]).toEqual([NOTHING, '#0000ffff', NOTHING]);
  });
});

describe('what lies inside a box', () => {
  const inside = (style: LayoutStyle, type: 'HS_View' | 'HS_Scroll' = 'HS_View') =>
    paintSample(
      node({
        children: [
          node({
            type,
            style,
            frame: { x: 0, y: 0, width: 20, height: 20 },
            children: [patch('#ff0000', 0, 0, 40, 40)],
          }),
        ],
      }),
    );

  it('is cut off at its padding box only where overflow says so, or it scrolls', async () => {
    expect((await inside({})).at(30, 30)).toBe(RED);
    const hidden = await inside({
      overflow: 'hidden',
      border_width: 2,
      border_radius: 8,
      border_color: '#00ff00',
    });
    expect([hidden.at(30, 30), hidden.at(10, 0), hidden.at(10, 10)]).toEqual([NOTHING, '#00ff00ff', RED]);
    expect(hidden.at(0, 0)).toBe(NOTHING);
    expect((await inside({}, 'HS_Scroll')).at(30, 30)).toBe(NOTHING);
  });
});
