import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutStyleSchema } from '../../../../src/contracts/layout-style.ts';
import { resolveStyle } from './resolve-style.ts';
import type { StyleData } from './style-data.ts';
import { STYLE_PARSERS } from './style-properties.ts';

const styleOf = (style: Record<string, StyleData>) => resolveStyle(new Map(Object.entries(style))).style;
const problemsOf = (style: Record<string, StyleData>) =>
  resolveStyle(new Map(Object.entries(style))).problems.map(({ code, property }) => `${code} ${property}`);

describe('resolveStyle', () => {
  it('writes the contract’s names, and reads numbers, percentages and auto', () => {
    expect(
      styleOf({
        marginTop: 'auto',
        width: '50%',
        height: '12',
        flexBasis: '33.333333333333336%',
        zIndex: 2.4,
        left: -3,
      }),
    ).toEqual({
      margin_top: 'auto',
      width: '50%',
      height: 12,
      flex_basis: '33.333333333333336%',
      z_index: 2,
      left: -3,
    });
  });

  it('reads weights, ratios and alignment by every spelling', () => {
    expect(
      styleOf({ fontWeight: 600, aspectRatio: '16 / 9', verticalAlign: 'middle', objectFit: 'fill' }),
    ).toEqual({
      font_weight: '600',
      aspect_ratio: 16 / 9,
      text_align_vertical: 'center',
      resize_mode: 'stretch',
    });
    expect(styleOf({ fontWeight: 'bold', textDecorationLine: 'line-through underline' })).toEqual({
      font_weight: '700',
      text_decoration_line: 'underline line-through',
    });
  });

  it('expands logical spellings, which a plain spelling beats wherever it stands', () => {
    expect(styleOf({ top: 1, inset: 9, marginInline: 4, borderStartEndRadius: 2 })).toEqual({
      top: 1,
      right: 9,
      bottom: 9,
      left: 9,
      margin_horizontal: 4,
      border_top_end_radius: 2,
    });
  });

  it('reads transforms as steps in degrees', () => {
    expect(
      styleOf({
        transform: [
          { rotate: '0.5turn' },
          { rotate: '90deg' },
          { translate: [4, '10%'] },
          { scale: 2 },
          { skewX: '1rad' },
        ],
      }).transform,
    ).toEqual([
      { rotate: 90 },
      { translate_x: 4 },
      { translate_y: '10%' },
      { scale: 2 },
      { skew_x: 180 / Math.PI },
    ]);
    expect(styleOf({ transform: 'translateX(5px) rotate(45deg)' }).transform).toEqual([
      { translate_x: 5 },
      { rotate: 45 },
    ]);
    expect(styleOf({ transformOrigin: 'bottom left' }).transform_origin).toEqual(['0%', '100%', 0]);
  });

  it('reads shadows as objects or as CSS', () => {
    const shadow = {
      offset_x: 0,
      offset_y: 2,
      blur_radius: 8,
      spread_distance: 1,
      color: '#00000033',
      inset: false,
    };
    expect(styleOf({ boxShadow: '0 2px 8px 1px rgba(0, 0, 0, 0.2)' }).box_shadow).toEqual([shadow]);
    expect(
      styleOf({
        boxShadow: [{ offsetX: 0, offsetY: '2px', blurRadius: 8, spreadDistance: 1, color: '#0003' }],
      }).box_shadow,
    ).toEqual([shadow]);
  });

  it('leaves out and names what it cannot read', () => {
    expect(
      problemsOf({ color: 'reddish', padding: 'x', mixBlendMode: 'multiply', display: 'block' }),
    ).toEqual([
      'INVALID_STYLE_VALUE color',
      'INVALID_STYLE_VALUE padding',
      'UNKNOWN_STYLE_PROPERTY mixBlendMode',
      'INVALID_STYLE_VALUE display',
    ]);
  });

  it('says nothing about what asks for the usual or changes nothing in a picture', () => {
    expect(
      problemsOf({
        maxWidth: 'none',
        zIndex: 'auto',
        borderCurve: 'continuous',
        cursor: 'pointer',
        color: null,
      }),
    ).toEqual([]);
  });

  it('gives a style of the contract for any data under any name', () => {
    const names = Object.keys(STYLE_PARSERS).map((key) =>
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
    const leaf = fc.oneof(
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constantFrom('auto', '50%', '10deg', 'red', 'bold', 'center', 'none', '1e400', '-1e-9%'),
    );
    const { data } = fc.letrec<{ data: StyleData }>((tie) => ({
      data: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('data'), { maxLength: 4 }),
        fc.dictionary(
          fc.constantFrom('width', 'height', 'rotate', 'offsetX', 'offsetY', 'scale', 'translate', 'color'),
          tie('data'),
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), data), (style) => {
        const result = layoutStyleSchema.safeParse(styleOf(style));
        expect(result.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
