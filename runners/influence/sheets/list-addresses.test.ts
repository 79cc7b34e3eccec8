import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportOf } from '../testing/report-of.ts';
import { addressesIn } from './list-addresses.ts';

it('finds the addresses of a value, quoted, bare and escaped, and nothing in strings or comments', () => {
  expect(addressesIn('url(a.png), url("b c.png") no-repeat, url(d\\29 .png)')).toEqual([
    'a.png',
    'b c.png',
    'd).png',
  ]);
  expect(addressesIn('"url(a.png)" /* url(b.png) */')).toEqual([]);
  expect(addressesIn('url("data:image/png;base64,AAAA")')).toEqual([]);
});

it('never throws', () => {
  const piece = fc.constantFrom('url(', ')', '"', "'", '\\', 'a', ' ', '/*', '*/', ',', '(', '\n', ';', '}');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      addressesIn(`url(${pieces.join('')}`);
    }),
  );
});

it('names images and fonts outside of the project as boundaries, by the line that names them', () => {
  const css = `p { background: url(https://example.com/a.png) }
@font-face { font-family: F; src: url("https://example.com/f.woff2") }
i { background: url(inside.png) }`;
  const page = '<p style="background: url(//example.com/b.png)">x</p>';
  const { boundaries } = reportOf(page, css);
  expect(boundaries.map(({ url, kind, from }) => `${kind} ${url} ${from.file}:${from.line}`)).toEqual([
    'image //example.com/b.png index.html:1',
    'image https://example.com/a.png main.css:1',
    'font https://example.com/f.woff2 main.css:2',
  ]);
});
