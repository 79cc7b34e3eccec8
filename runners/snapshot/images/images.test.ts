import { describe, expect, it } from 'vitest';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { png } from '../../source/testing/image-files.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import { createPainter } from '../create-painter.ts';
import { node, paintSample, pngOf, readPicture } from '../testing/paint-sample.ts';

const RED = '#ff0000ff';
const BLUE = '#0000ffff';
const NOTHING = '#00000000';
/** Two patches of 20 dp side by side. */
const PAIR = { kind: 'image', width: 40, height: 20, scale: 1, sha256: '0'.repeat(64), bytes: 1 } as const;

function draw(
  resize_mode: string,
  style: LayoutStyle = {},
  file: Uint8Array | undefined = pngOf('#ff0000', '#0000ff'),
) {
  const root = node({
    type: 'HS_Image',
    style,
    props: { asset_id: 'pair', resize_mode },
    frame: { x: 0, y: 0, width: 40, height: 40 },
  });
  return paintSample(root, { assets: { pair: PAIR }, readAsset: () => file });
}

describe('an image', () => {
  it('is fitted as its resize mode says', async () => {
    const contained = await draw('contain');
    expect([contained.at(1, 20), contained.at(38, 20), contained.at(1, 5)]).toEqual([RED, BLUE, NOTHING]);
    const stretched = await draw('stretch');
    expect([stretched.at(1, 1), stretched.at(38, 38)]).toEqual([RED, BLUE]);
    const covering = await draw('cover');
    expect([covering.at(1, 1), covering.at(38, 38)]).toEqual([RED, BLUE]);
    const unscaled = await draw('none');
    expect([unscaled.at(1, 1), unscaled.at(1, 25)]).toEqual([RED, NOTHING]);
    const repeated = await draw('repeat');
    expect([repeated.at(1, 25), repeated.at(38, 35)]).toEqual([RED, BLUE]);
  });

  it('keeps its shape and takes its tint', async () => {
    const tinted = await draw('stretch', { tint_color: '#00ff00' }, pngOf('#ff0000', '#00000000'));
    expect(tinted.at(1, 20)).toBe('#00ff00ff');
    expect(tinted.at(39, 20)).toBe(NOTHING);
  });

  it('is cut by round corners and lies over its background', async () => {
    const round = await draw('contain', { border_radius: 20, background_color: '#00ff00' });
    expect([round.at(1, 1), round.at(20, 8), round.at(30, 20)]).toEqual([NOTHING, '#00ff00ff', BLUE]);
  });

  const whole = pngOf('#ff0000', '#0000ff');
  it.each([
    ['missing', undefined],
    ['cut short', whole.subarray(0, 50)],
    ['not an image', new TextEncoder().encode('hello')],
    ['larger than may be decoded', png(16_000, 16_000)],
    ['all header', png(8_000, 8_000)],
    ['a drawing', new TextEncoder().encode('<svg width="9" height="9"><rect width="9" height="9"/></svg>')],
  ])('that is %s is a placeholder', async (_what, file) => {
    const root = node({ type: 'HS_Image', props: { asset_id: 'pair' } });
    const picture = await paintSample(root, { assets: { pair: PAIR }, readAsset: () => file });
    expect(picture.ink(0, 0, 40, 40)).toBe(1);
    expect(picture.at(2, 2)).toMatch(/^#8[0-9a-f]8[0-9a-f]9[0-9a-f]2/);
  });

  it('of an icon without a font is an outline in its colour around its name', async () => {
    const root = node({ type: 'HS_Image', style: { tint_color: '#ff0000' }, props: { icon: 'heart' } });
    const picture = await paintSample(root);
    expect(picture.ink(14, 12, 12, 16)).toBeGreaterThan(0.2);
    expect(picture.ink(0, 0, 1, 40)).toBe(0);
  });

  it('of an icon whose font is at hand is its glyph in its colour, in the middle', async () => {
    const { face } = loadBundledFonts().resolve({
      platform: 'ios',
      family: undefined,
      weight: 400,
      italic: false,
    });
    const { skiaFamily } = face;
    const glyph = { skiaFamily, text: '■', ascent: 1, descent: 0.2 };
    const painter = createPainter(loadBundledFonts(), {
      find: (family, name, style) =>
        `${family} ${name} ${style}` === 'Ionicons stop solid' ? glyph : undefined,
    });
    const props = { icon: 'stop', icon_family: 'Ionicons', icon_style: 'solid' };
    const root = node({ type: 'HS_Image', style: { tint_color: '#ff0000' }, props });
    expect([
      painter.hasIcon(root),
      painter.hasIcon(node({ type: 'HS_Image', props: { icon: 'x' } })),
    ]).toEqual([true, false]);
    const device = { dpr: 1, font_scale: 1 };
    const bytes = await painter.paint({
      root,
      platform: 'ios',
      device,
      assets: {},
      readAsset: () => undefined,
    });
    const picture = await readPicture(bytes);
    expect(picture.at(20, 20)).toBe(RED);
    expect(picture.ink(0, 0, 2, 40)).toBe(0);
  });

  it('that stands for a component bears its name, unless something is drawn inside', async () => {
    const frame = { x: 0, y: 0, width: 100, height: 40 };
    const named = node({ type: 'HS_ImageSnapshot', frame, props: { component: 'MapView' } });
    expect((await paintSample(named)).ink(0, 0, 100, 40)).toBe(1);
    expect((await paintSample({ ...named, children: [node()] })).ink(0, 0, 100, 40)).toBe(0);
  });
});
