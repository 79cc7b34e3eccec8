import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colorSchema } from '../../../../src/contracts/layout-style.ts';
import { parseColor } from './parse-color.ts';

describe('parseColor', () => {
  it.each([
    ['#FFF', '#ffffff'],
    ['#abcd', '#aabbccdd'],
    ['#11223344', '#11223344'],
    ['#112233FF', '#112233'],
    ['tomato', '#ff6347'],
    [' RebeccaPurple ', '#663399'],
    ['transparent', '#00000000'],
    ['rgb(46, 28, 19)', '#2e1c13'],
    ['rgba(46,28,19,0.45)', '#2e1c1373'],
    ['rgb(100% 0% 50% / 50%)', '#ff008080'],
    ['hsl(120, 100%, 25%)', '#008000'],
    ['hsla(-240deg, 100%, 25%, 1)', '#008000'],
    ['hsl(0.5turn 100% 50%)', '#00ffff'],
    ['hwb(0 0% 0%)', '#ff0000'],
    ['hwb(90 60% 60%)', '#808080'],
    [0xff0a0b0c, '#0a0b0c'],
    [0x800a0b0c, '#0a0b0c80'],
  ])('reads %s as %s', (input, expected) => {
    expect(parseColor(input)).toBe(expected);
  });

  it.each(['#12', '#12345', 'rgb(1,2)', 'rgb(a,b,c)', 'hsl(10px, 1%, 1%)', 'constructor', '', -1, 1.5, null])(
    'refuses %s',
    (input) => {
      expect(parseColor(input)).toBeUndefined();
    },
  );

  it('gives a colour of the contract or nothing for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `rgb(${text})`),
        ),
        (text) => {
          const color = parseColor(text);
          if (color !== undefined) expect(colorSchema.safeParse(color).success).toBe(true);
        },
      ),
    );
  });
});
