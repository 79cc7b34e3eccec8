import { describe, expect, it } from 'vitest';
import type { LayoutText } from '../../../src/contracts/layout-document.ts';
import type { LayoutStyle, TextRunStyle } from '../../../src/contracts/layout-style.ts';
import { node, paintSample } from '../testing/paint-sample.ts';

type Line = LayoutText['lines'][number];

const FRAME = { x: 0, y: 0, width: 100, height: 40 };
const line = (end: number, parts: Partial<Line> = {}): Line => ({
  start: 0,
  end,
  width: 0,
  baseline: 20,
  ...parts,
});

function draw(text: string, style: LayoutStyle = {}, run: TextRunStyle = {}, lines = [line(text.length)]) {
  const runs = [{ text, style: { font_size: 16, ...run } }];
  return paintSample(node({ type: 'HS_Text', style, frame: FRAME, text: { runs, lines, truncated: false } }));
}

describe('a text', () => {
  it('stands on its baseline, in its colour, from the left', async () => {
    const picture = await draw('HHH', {}, { color: '#ff0000' });
    expect(picture.ink(0, 0, 50, 21)).toBeGreaterThan(0.1);
    expect([picture.ink(0, 22, 100, 18), picture.ink(50, 0, 50, 40)]).toEqual([0, 0]);
    expect(picture.at(2, 15)).toMatch(/^#ff0000/);
  });

  it('is aligned inside its padding and border', async () => {
    const right = await draw('HHH', { text_align: 'right', padding_right: 20, border_right_width: 10 });
    expect(right.ink(0, 0, 30, 40)).toBe(0);
    expect(right.ink(36, 0, 34, 21)).toBeGreaterThan(0.1);
    expect(right.ink(70, 0, 20, 40)).toBe(0);
    const centred = await draw('HHH', { text_align: 'center' });
    expect([centred.ink(0, 0, 30, 40), centred.ink(70, 0, 30, 40)]).toEqual([0, 0]);
  });

  it('takes the lines as they were broken, without the spaces that hang over', async () => {
    const lines = [line(3), line(6, { start: 3, baseline: 38 })];
    const picture = await draw('HH HHH', { text_align: 'right' }, {}, lines);
    expect(picture.ink(76, 5, 24, 15)).toBeGreaterThan(0.1);
    expect(picture.ink(64, 24, 36, 14)).toBeGreaterThan(0.1);
  });

  it('stretches all lines but the last when it is justified', async () => {
    const lines = [line(3), line(6, { start: 4, baseline: 38 })];
    const picture = await draw('H H HH', { text_align: 'justify' }, {}, lines);
    expect(picture.ink(84, 0, 16, 21)).toBeGreaterThan(0.1);
    expect(picture.ink(40, 22, 60, 18)).toBe(0);
  });

  it('shows one … for what was left out', async () => {
    const whole = await draw('HHHHHH');
    const cut = await draw('HHHHHH', {}, {}, [line(6, { ellipsis: { start: 2, end: 6 } })]);
    expect(cut.ink(40, 0, 60, 40)).toBe(0);
    expect(cut.ink(24, 17, 16, 4)).toBeGreaterThan(0.05);
    expect(whole.ink(40, 0, 30, 40)).toBeGreaterThan(0.1);
  });

  it('is spaced, underlined, struck through and marked', async () => {
    expect((await draw('HH', {}, { letter_spacing: 40 })).ink(51, 0, 16, 21)).toBeGreaterThan(0.1);
    const marked = await draw('HH', {}, { background_color: '#00ff00' });
    expect(marked.at(1, 22)).toBe('#00ff00ff');
    for (const text_decoration_style of ['solid', 'double', 'dotted', 'dashed'] as const) {
      const both = { text_decoration_line: 'underline line-through', text_decoration_style } as const;
      const ruled = await draw('....', {}, { ...both, text_decoration_color: '#ff0000' });
      expect(ruled.ink(0, 21, 16, 3)).toBeGreaterThan(0.2);
      expect(ruled.ink(0, 14, 16, 4)).toBeGreaterThan(0.15);
    }
  });

  it('throws its shadow', async () => {
    const run = {
      text_shadow_color: '#0000ff',
      text_shadow_offset: { width: 60, height: 0 },
      text_shadow_radius: 1,
    };
    expect((await draw('HH', {}, run)).ink(60, 5, 24, 16)).toBeGreaterThan(0.1);
  });

  it('has a box for each character that no font of ours has', async () => {
    const picture = await draw('H😀H');
    expect(picture.ink(14, 8, 14, 12)).toBeGreaterThan(0.5);
    expect(picture.ink(33, 5, 12, 16)).toBeGreaterThan(0.1);
  });
});

it('shows a soft hyphen only where a line ends at it', async () => {
  const lines = [line(3), line(5, { start: 3, baseline: 38 })];
  const [soft, plain] = ['HH\u00adHH', 'HHHHH'].map((text) => draw(text, {}, {}, lines));
  expect((await soft)?.ink(23, 5, 12, 16)).toBeGreaterThan(0.02);
  expect((await soft)?.ink(23, 5, 12, 6)).toBe(0);
  expect((await plain)?.ink(24, 5, 12, 6)).toBeGreaterThan(0.1);
  const whole = await draw('HH\u00adHH');
  expect(whole.ink(23, 5, 20, 6)).toBeGreaterThan(0.1);
});
