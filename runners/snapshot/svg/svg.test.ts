import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { node, paintSample, pngOf } from '../testing/paint-sample.ts';
import { parseSvg } from './parse-svg.ts';
import { readTransform } from './svg-transform.ts';

const RED = '#ff0000ff';
const BLUE = '#0000ffff';
const NOTHING = '#00000000';
const ASSET = { kind: 'svg', width: 40, height: 40, scale: 1, sha256: '0'.repeat(64), bytes: 1 } as const;

function draw(svg: string, parts: Parameters<typeof node>[0] = {}) {
  const root = node({ type: 'HS_Image', ...parts, props: { asset_id: 'a', ...parts.props } });
  return paintSample(root, { assets: { a: ASSET }, readAsset: () => new TextEncoder().encode(svg) });
}

const inside = (content: string) => draw(`<svg viewBox="0 0 40 40">${content}</svg>`);
const RED_DOT = `data:image/png;base64,${Buffer.from(pngOf('#ff0000')).toString('base64')}`;
const LEFT = '<rect width="20" height="40" fill="red"/>';

describe('a drawing', () => {
  it.each([
    ['a rectangle', '<rect x="10" y="10" width="20" height="20" fill="red"/>'],
    ['a circle', '<circle cx="20" cy="20" r="10" fill="red"/>'],
    ['an ellipse', '<ellipse cx="50%" cy="20" rx="10" ry="10" fill="red"/>'],
    ['a path', '<path d="M10 10h20v20h-20z" fill="red"/>'],
    ['a polygon', '<polygon points="10,10 30,10 30,30 10,30" fill="red"/>'],
    ['a line', '<line x1="10" x2="30" y1="20" y2="20" stroke="red" stroke-width="20"/>'],
    ['a polyline', '<polyline points="10 20 30 20" fill="none" stroke="red" stroke-width="20"/>'],
    [
      'a group that is moved',
      '<g transform="translate(10 10)"><rect width="20" height="20" fill="red"/></g>',
    ],
    [
      'what is used',
      '<defs><rect id="r" width="20" height="20" fill="red"/></defs><use href="#r" x="10" y="10"/>',
    ],
    [
      'a symbol',
      '<symbol id="s" viewBox="0 0 2 2"><rect width="2" height="2" fill="red"/></symbol><use xlink:href="#s" x="10" y="10" width="20" height="20"/>',
    ],
    [
      'a drawing inside',
      '<svg x="10" y="10" width="20" height="20" viewBox="0 0 1 1"><path d="M0 0h1v1H0" fill="red"/></svg>',
    ],
    [
      'what is clipped',
      '<clipPath id="c"><rect x="10" y="10" width="20" height="20"/></clipPath><rect clip-path="url(#c)" width="40" height="40" fill="red"/>',
    ],
    [
      'what is clipped in fractions',
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect x=".25" y=".25" width=".5" height=".5"/></clipPath><rect clip-path="url(#c)" width="40" height="40" fill="red"/>',
    ],
    [
      'what is masked',
      '<mask id="m"><rect x="10" y="10" width="20" height="20" fill="white"/></mask><g mask="url(#m)"><rect width="40" height="40" fill="red"/></g>',
    ],
    [
      'the colour of a class',
      '<style>.a{fill:red} rect{fill:blue}</style><rect class="b a" x="10" y="10" width="20" height="20"/>',
    ],
    ['the colour of a style', '<rect style="fill: red" fill="blue" x="10" y="10" width="20" height="20"/>'],
    ['an inherited colour', '<g fill="red"><rect x="10" y="10" width="20" height="20"/></g>'],
    [
      'a gradient of one colour',
      '<linearGradient id="b"><stop stop-color="red"/></linearGradient><linearGradient id="a" href="#b"/><rect x="10" y="10" width="20" height="20" fill="url(#a)"/>',
    ],
    [
      'a radial gradient',
      '<radialGradient id="a" gradientUnits="userSpaceOnUse" cx="20" cy="20" r="90"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="red"/></radialGradient><rect x="10" y="10" width="20" height="20" fill="url(#a)"/>',
    ],
    [
      'a gradient along a line',
      '<linearGradient id="a" gradientUnits="userSpaceOnUse"><stop stop-color="red"/></linearGradient><path d="M10 20H30" stroke="url(#a)" stroke-width="20"/>',
    ],
  ])('shows %s', async (_what, content) => {
    const picture = await inside(content);
    expect([picture.at(20, 20), picture.at(12, 20), picture.at(27, 20)]).toEqual([RED, RED, RED]);
    expect([picture.at(5, 20), picture.at(20, 34), picture.at(34, 5)]).toEqual([NOTHING, NOTHING, NOTHING]);
  });

  it.each([
    [
      'hidden',
      '<g visibility="hidden"><rect width="40" height="40"/></g><g display="none"><rect width="40" height="40"/></g>',
    ],
    ['transparent', '<rect width="40" height="40" opacity="0"/><rect width="40" height="40" fill="none"/>'],
    [
      'only defined',
      '<defs><rect width="40" height="40"/></defs><symbol><rect width="40" height="40"/></symbol>',
    ],
    [
      'broken',
      '<path d="M0 0 L nonsense"/><rect width="-4" height="4"/><polygon points="1"/><use href="#gone"/><rect fill="url(#gone)" width="40" height="40"/>',
    ],
  ])('shows nothing that is %s', async (_what, content) => {
    expect((await inside(content)).ink(0, 0, 40, 40)).toBe(0);
  });

  it('is fitted into its node by its view box and `preserveAspectRatio`', async () => {
    const wide = (preserve: string) =>
      draw(
        `<svg viewBox="0 0 20 10"${preserve}><rect width="10" height="10" fill="red"/><rect x="10" width="10" height="10" fill="blue"/></svg>`,
      );
    const meet = await wide('');
    expect([meet.at(10, 20), meet.at(30, 20), meet.at(10, 5)]).toEqual([RED, BLUE, NOTHING]);
    const top = await wide(' preserveAspectRatio="xMidYMin meet"');
    expect([top.at(10, 5), top.at(10, 30)]).toEqual([RED, NOTHING]);
    const slice = await wide(' preserveAspectRatio="xMinYMid slice"');
    expect([slice.at(2, 2), slice.at(38, 38)]).toEqual([RED, RED]);
    const none = await wide(' preserveAspectRatio="none"');
    expect([none.at(10, 2), none.at(30, 38)]).toEqual([RED, BLUE]);
  });

  it('takes colours from the component that shows it', async () => {
    const svg =
      '<svg viewBox="0 0 40 40"><rect width="20" height="40" fill="currentColor"/><rect x="20" width="20" height="40"/></svg>';
    const picture = await draw(svg, { style: { color: '#ff0000' }, props: { fill: '#0000ff' } });
    expect([picture.at(5, 5), picture.at(30, 5)]).toEqual([RED, BLUE]);
  });

  it('is transparent as a whole where a group is', async () => {
    const picture = await inside(
      `<g opacity=".5">${LEFT}<rect x="10" width="20" height="40" fill="blue"/></g>`,
    );
    expect([picture.at(2, 5), picture.at(15, 5)]).toEqual(['#ff000080', '#0000ff80']);
  });

  it('writes text where it says, aligned as it says', async () => {
    const text = (rest: string) =>
      inside(`<text y="30" font-size="20" ${rest}>H<tspan fill="red">H</tspan></text>`);
    const start = await text('x="0"');
    expect(start.ink(0, 14, 34, 16)).toBeGreaterThan(0.2);
    expect(start.at(17, 25)).toMatch(/^#ff0000/);
    expect((await text('x="0" text-anchor="end"')).ink(0, 0, 40, 40)).toBe(0);
    expect((await text('x="20" text-anchor="middle" dy="-1em"')).ink(4, 0, 30, 10)).toBeGreaterThan(0.2);
  });
});

describe('a pattern or an image inside a drawing', () => {
  const area = '<rect x="10" y="10" width="20" height="20" fill="url(#p)"/>';
  const tile = (size: number, rest: string) =>
    `<pattern id="p" width="${size}" height="${size}" ${rest}><rect width="20" height="20" fill="red"/></pattern>${area}`;
  const photo = (place: string) => `<image ${place} xlink:href="${RED_DOT}"/>`;
  it.each([
    ['one tile', tile(1, '')],
    ['many tiles', tile(5, 'patternUnits="userSpaceOnUse" patternTransform="rotate(90)"')],
    ['a tile with a view box', tile(0.5, 'viewBox="0 0 20 20"')],
    ['an image', photo('x="10" y="10" width="20" height="20"')],
    ['an image of its own size', `<g transform="translate(10 10)">${photo('')}</g>`],
    [
      'an image as a tile',
      `<pattern id="p" patternContentUnits="objectBoundingBox" width="1" height="1"><use href="#image_7:1 " transform="scale(.05)"/></pattern><defs>${photo('id="image_7:1"')}</defs>${area}`,
    ],
  ])('shows %s', async (_what, content) => {
    const picture = await inside(content);
    expect([picture.at(20, 20), picture.at(12, 13), picture.at(27, 26)]).toEqual([RED, RED, RED]);
    expect(picture.ink(0, 0, 9, 40)).toBe(0);
  });

  it.each([
    ['lies elsewhere', 'https://example.com/a.png'],
    ['is none', 'data:image/png;base64,AAAA'],
  ])('shows nothing of an image that %s', async (_what, href) => {
    expect((await inside(`<image width="40" height="40" href="${href}"/>`)).ink(0, 0, 40, 40)).toBe(0);
  });
});

describe('a drawing that asks for too much', () => {
  const nested = Array.from(
    { length: 30 },
    (_, level) => `<g id="u${level + 1}">${`<use href="#u${level}"/>`.repeat(10)}</g>`,
  ).join('');
  it.each([
    [
      'uses itself tenfold, thirty times over',
      `<g id="u0"><rect width="40" height="40" fill="blue"/></g>${nested}<use href="#u30"/>`,
    ],
    ['uses itself', '<g id="a"><use href="#a"/></g>'],
    [
      'masks itself',
      '<mask id="m"><rect mask="url(#m)" width="40" height="40"/></mask><rect mask="url(#m)" width="40" height="40"/>',
    ],
    [
      'clips itself',
      '<clipPath id="c"><g><use href="#c"/></g></clipPath><rect clip-path="url(#c)" width="4" height="4"/>',
    ],
    [
      'takes its gradient from itself',
      '<linearGradient id="a" href="#a"/><rect width="4" height="4" fill="url(#a)"/>',
    ],
    ['opens a thousand layers', '<g opacity=".9"><path d="M0 0"/></g>'.repeat(1_000)],
    [
      'has more tiles than pixels',
      '<pattern id="p" width=".01" height=".01"><rect width="40" height="40" fill="url(#p)"/></pattern><rect width="40" height="40" fill="url(#p)"/>',
    ],
    [
      'tiles its tiles with themselves',
      '<pattern id="p" width=".05" height=".05"><rect width="40" height="40" fill="url(#p)"/></pattern><rect width="40" height="40" fill="url(#p)"/>',
    ],
    [
      'has numbers beyond all measure',
      '<rect width="1e308" height="1e308" fill="none" stroke="red" stroke-width="1e300" transform="scale(1e200)"/>',
    ],
    ['dashes a line into nothing', '<path d="M0 0L1e6 1e6" stroke="red" stroke-dasharray="1e-9 1e-9"/>'],
  ])('%s: the rest is drawn, and soon', async (_what, content) => {
    const picture = await inside(`${LEFT}${content}`);
    expect(picture.width).toBe(40);
  });

  it.each([
    ['declares entities', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg><text>&a;</text></svg>'],
    ['is deeper than any tool writes', `<svg>${'<g>'.repeat(200)}</svg>`],
    ['has more elements than any tool writes', `<svg>${'<g/>'.repeat(30_000)}</svg>`],
    ['is longer than any tool writes', `<svg>${' '.repeat(4_300_000)}</svg>`],
    ['is none', 'hello'],
  ])('and %s is not read at all', (_what, text) => {
    expect(parseSvg(text)).toBeUndefined();
  });

  it('reads what is not closed, commented out or quoted strangely as far as it goes', () => {
    const root = parseSvg(
      `<?xml version="1.0"?><!DOCTYPE svg><!-- <g> --><svg a='"' b=">"><g><![CDATA[<x>]]></g><path`,
    );
    expect(root?.attributes.get('a')).toBe('"');
    expect(root?.attributes.get('b')).toBe('>');
    expect(root?.children).toMatchObject([{ name: 'g' }, 'path']);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      '<svg ',
      '<g>',
      '</g>',
      '/>',
      '"',
      "'",
      '>',
      '<!--',
      '-->',
      '&#x110000;',
      'a=',
      '<![CDATA[',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 60 }), (parts) => {
        parseSvg(`<svg>${parts.join('')}`);
        readTransform(parts.join(''));
      }),
    );
  });
});
