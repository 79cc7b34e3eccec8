import type { TextRunStyle } from '../../src/contracts/layout-style.ts';
import type { ResolvedFont } from './font-face.ts';
import type { FontLibrary } from './font-library.ts';
import type { TextDevice } from './text-layout.ts';

/** React Native's size for text without one, on both platforms. */
export const DEFAULT_FONT_SIZE = 14;

export interface RunStyle {
  readonly font: ResolvedFont;
  readonly fontSize: number;
  readonly letterSpacing: number;
  readonly lineHeight: number | undefined;
  readonly includeFontPadding: boolean;
}

/** How far a text follows the font scale of the device. */
export interface FontScaling {
  readonly allowFontScaling: boolean;
  readonly maxFontSizeMultiplier?: number | undefined;
}

/** The font scale that a text is shown with, as React Native limits it: a multiplier below 1 limits nothing. */
export function limitFontScale(
  fontScale: number,
  { allowFontScaling, maxFontSizeMultiplier = 0 }: FontScaling,
): number {
  if (!allowFontScaling) return 1;
  return maxFontSizeMultiplier >= 1 ? Math.min(fontScale, maxFontSizeMultiplier) : fontScale;
}

/** Finds a run's font and scales its lengths the way the platform does before it measures. */
export function resolveRunStyle(style: TextRunStyle, device: TextDevice, fonts: FontLibrary): RunStyle {
  const scale = device.fontScale;
  const fontSize = (style.font_size ?? DEFAULT_FONT_SIZE) * scale;
  return {
    font: fonts.resolve({
      platform: device.platform,
      family: style.font_family,
      weight: Number(style.font_weight ?? '400'),
      italic: style.font_style === 'italic',
    }),
    fontSize: device.platform === 'android' ? ceilToPixel(fontSize, device.dpr) : fontSize,
    letterSpacing: (style.letter_spacing ?? 0) * (device.platform === 'android' ? scale : 1),
    lineHeight:
      style.line_height === undefined || style.line_height === 0 ? undefined : style.line_height * scale,
    includeFontPadding: style.include_font_padding ?? true,
  };
}

/** Rounds a length up to whole device pixels, forgiving what floating point adds. */
export function ceilToPixel(length: number, dpr: number): number {
  return Math.ceil(length * dpr - 1e-4) / dpr;
}
