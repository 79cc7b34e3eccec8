import { describe, expect, it } from 'vitest';
import type { LayoutDocument, LayoutNode } from '../../src/contracts/layout-document.ts';
import { layOutScreen, openFiles, requestFor } from './testing/layout-engine.ts';
import { deviceModel } from './testing/make-scene.ts';

function draw(body: string, rest: Parameters<typeof requestFor>[1] = {}, before = ''): LayoutDocument {
  const source = `import * as React from 'react';
import { I18nManager, PixelRatio, Text, TextInput, View, useWindowDimensions } from 'react-native';
${before}
export default function App() { return (${body}); }`;
  return layOutScreen(openFiles({ 'App.tsx': source }), requestFor('App.tsx', rest)).document;
}

const { context } = deviceModel('iphone-15');
const scaled = (font_scale: number) => ({ device: { ...context, font_scale } });

/** The nodes of the screen's only view, or the only node. */
function nodes({ root }: LayoutDocument): readonly LayoutNode[] {
  const [top] = root.children;
  return top === undefined || top.children.length === 0 ? root.children : top.children;
}

describe('the font scale of the device', () => {
  const TEXTS = `<View>
    <Text>Ada</Text>
    <Text allowFontScaling={false}>Ada</Text>
    <Text maxFontSizeMultiplier={1.5}>Ada</Text>
    <Text maxFontSizeMultiplier={0}>Ada</Text>
    <Text maxFontSizeMultiplier={3}>Ada</Text>
    <Text allowFontScaling={false} style={{ fontSize: 28 }}>Ada</Text>
    <TextInput value="Ada" maxFontSizeMultiplier={1} />
  </View>`;

  it('makes text larger, as far as each text lets it', () => {
    const heights = nodes(draw(TEXTS, scaled(2))).map(({ frame }) => frame.height);
    const [plain, unscaled, limited, unlimited, above, double, input] = heights;
    expect([unscaled, input]).toEqual([17, 17]);
    expect([unlimited, above, double]).toEqual([plain, plain, plain]);
    expect(limited).toBeGreaterThan(17);
    expect(limited).toBeLessThan(plain ?? 0);
  });

  it('is told to who draws the text, where the text does not follow it all the way', () => {
    const told = nodes(draw(TEXTS, scaled(2))).map(({ props }) => [
      props.allow_font_scaling,
      props.max_font_size_multiplier,
    ]);
    expect(told).toEqual([
      [undefined, undefined],
      [false, undefined],
      [undefined, 1.5],
      [undefined, undefined],
      [undefined, 3],
      [false, undefined],
      [undefined, 1],
    ]);
  });

  it('scales the height of lines, and makes small text small', () => {
    const body = '<View><Text style={{ lineHeight: 20 }}>Ada</Text><Text>Ada</Text></View>';
    const heights = (scale: number) => nodes(draw(body, scaled(scale))).map(({ frame }) => frame.height);
    expect(heights(1.5)[0]).toBe(30);
    expect(heights(0.8)[0]).toBe(16);
    expect(heights(0.8)[1]).toBeLessThan(17);
  });

  it('is what the app reads', () => {
    const body =
      '<View><Text>{PixelRatio.getFontScale()}</Text><Text>{useWindowDimensions().fontScale}</Text></View>';
    const texts = nodes(draw(body, scaled(1.3))).map(({ text }) => text?.runs[0]?.text);
    expect(texts).toEqual(['1.3', '1.3']);
  });
});

it('zoom mode changes nothing but what the document says of the device: its size is given as it is then', () => {
  const body = '<View style={{ width: "50%", height: 9 }} />';
  const zoomed = { ...context, width: 320, height: 693, zoom_mode_enabled: true };
  const [on, off] = [true, false].map((zoom_mode_enabled) =>
    draw(body, { device: { ...zoomed, zoom_mode_enabled } }),
  );
  expect(on?.device.zoom_mode_enabled).toBe(true);
  expect(on?.root.children[0]?.frame.width).toBe(160);
  expect(on?.root).toEqual(off?.root);
});

describe('an app written from right to left', () => {
  const FORCED = 'I18nManager.forceRTL(true);';
  const ROW = `<View style={{ flexDirection: 'row', paddingLeft: 8 }}>
    <View style={{ width: 50, height: 9, marginRight: 4 }} /><Text style={{ textAlign: 'left' }}>{String(I18nManager.isRTL)}</Text>
  </View>`;

  it('is laid out so where it forces it, with left and right swapped', () => {
    const document = draw(ROW, {}, FORCED);
    const [box, label] = nodes(document);
    expect(document.root.style.direction).toBe('rtl');
    expect(box?.frame.x).toBe(393 - 8 - 50);
    expect((label?.frame.x ?? 0) + (label?.frame.width ?? 0)).toBe(393 - 8 - 50 - 4);
    expect(label?.text?.runs[0]?.text).toBe('true');
    expect(label?.style.text_align).toBe('right');
  });

  it('keeps left and right where it says so', () => {
    const [box] = nodes(draw(ROW, {}, `${FORCED} I18nManager.swapLeftAndRightInRTL(false);`));
    expect(box?.frame.x).toBe(393 - 50 - 4);
  });

  it('does not when it merely allows it, or when it is not known whether', () => {
    for (const before of ['I18nManager.allowRTL(true);', 'I18nManager.forceRTL(globalThis.unknown());']) {
      const [box] = nodes(draw(ROW, {}, before));
      expect(box?.frame.x).toBe(8);
    }
  });

  it('follows the language that the device is set to, as far as it allows it', () => {
    const isTurned = (locale: string, before = '') =>
      draw(ROW, { device: { ...context, locale } }, before).root.style.direction === 'rtl';
    expect(['ar-EG', 'he', 'az-Arab-IR', 'en-US', 'ku-Latn', 'de'].map((locale) => isTurned(locale))).toEqual(
      [true, true, true, false, false, false],
    );
    expect(isTurned('ar', 'I18nManager.allowRTL(false);')).toBe(false);
    expect(isTurned('ar', 'I18nManager.allowRTL(false); I18nManager.forceRTL(true);')).toBe(true);
  });

  it('names the language of the device to the app, and in the document when it was asked for', () => {
    const before = `import { getLocales, locale, isRTL } from 'expo-localization';`;
    const body =
      '<Text>{locale} {getLocales()[0].languageCode} {getLocales()[0].regionCode} {String(isRTL)}</Text>';
    const spoken = draw(body, { device: { ...context, locale: 'fa-IR' } }, before);
    expect(nodes(spoken)[0]?.text?.runs[0]?.text).toBe('fa-IR fa IR true');
    expect(spoken.device.locale).toBe('fa-IR');
    const silent = draw(body, {}, before);
    expect(nodes(silent)[0]?.text?.runs[0]?.text).toBe('en-US en US false');
    expect(silent.device).not.toHaveProperty('locale');
  });
});
