import { fork } from 'css-tree';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROWSER_PROPERTIES, BROWSER_TYPES } from './browser-grammar.ts';
import { shapeOf } from './value-shape.ts';

const { lexer } = fork({ properties: { ...BROWSER_PROPERTIES }, types: { ...BROWSER_TYPES } });
const isValid = (property: string, value: string): boolean =>
  lexer.matchProperty(property, value).error === null;

const PROPERTIES = [
  ...Object.keys(BROWSER_PROPERTIES),
  ...'margin padding border width color background box-shadow flex font line-height inset gap'.split(' '),
];
const PART = fc.constantFrom(
  ...'10px 1.5rem .25em 0px 0.0em -3px +2px 1.em 5PX 1e2px 2vw 12% 3 auto none solid red #fff #FFF8 #12 #1234567'.split(
    ' ',
  ),
  ...'#a1b2c3 #a1b2c3d4 a10px 10pxa \\10px 10px\\9 rgb(1,2,3) url(a-10px.png) "10px" / ,'.split(' '),
);

describe('the shape of a value', () => {
  it('makes lengths and colours alike, and leaves alone what only looks like them', () => {
    expect(shapeOf('0 .5rem 1.25em 3px #fff')).toBe('0 1px 1px 1px #000');
    expect(shapeOf('0px -1px +1px 1.em a10px 10px\\9 #12 #fffff')).toBe(
      '0px -1px +1px 1.em a10px 10px\\9 #12 #fffff',
    );
  });

  it('is valid where the value is, whatever the property', () => {
    const values = fc.array(PART, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...PROPERTIES), values, (property, value) => {
        expect(isValid(property, shapeOf(value)), `${property}: ${value}`).toBe(isValid(property, value));
      }),
      { numRuns: 3_000 },
    );
  });
});
