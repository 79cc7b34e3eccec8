import { png } from '../../source/testing/image-files.ts';
import { type HostileCase, type HostileCases, many, nested, screen } from './hostile-case.ts';

const SVG_IMPORTS = `import Svg, * as S from 'react-native-svg'; import Map from 'some-map';`;
const drawn = (jsx: string, before = '', files: HostileCase['files'] = {}): HostileCase => ({
  files: { 'Screen.tsx': screen(`return ${jsx};`, `${SVG_IMPORTS}${before}`), ...files },
  ends: 'ready',
});
const svgFile = (content: string): HostileCase =>
  drawn('<Logo width={300} height={300} />', `import Logo from './a.svg';`, { 'a.svg': content });
const svg = (content: string) => `<svg xmlns="x" width="300" height="300">${content}</svg>`;

/** Each level uses the one below ten times. */
const laughs = many(
  20,
  (level) => `<g id="g${level + 1}">${many(10, () => `<use href="#g${level}"/>`)}</g>`,
  '',
);
const HEADER = `data:image/png;base64,${Buffer.from(png(8_000, 8_000)).toString('base64')}`;
const maskedByItself = '<mask id="m"><rect mask="url(#m)" width="300" height="300"/></mask>';

/** Pictures that would keep whoever draws them busy for ever, or take all memory. */
export const drawingBombs: HostileCases = {
  'a drawing that uses itself billions of times': svgFile(
    svg(`<g id="g0"><rect width="9" height="9"/></g>${laughs}<use href="#g20"/>`),
  ),
  'a drawing that masks itself': svgFile(
    svg(`${maskedByItself}<rect mask="url(#m)" width="300" height="300"/>`),
  ),
  'a drawing of ten thousand masks': svgFile(
    svg(`${maskedByItself}${'<rect mask="url(#m)" width="300" height="300"/>'.repeat(10_000)}`),
  ),
  'a drawing of transparent groups in each other': svgFile(
    svg(nested(60, '<g opacity=".99">', '<rect width="300" height="300"/>', '</g>')),
  ),
  'a drawing nested ten thousand levels deep': svgFile(svg(nested(10_000, '<g>', '', '</g>'))),
  'a drawing that never closes a quote': svgFile(
    `<svg width="9" height="9"><path d='${'<a b="'.repeat(50_000)}`,
  ),
  'a path of a million points': svgFile(svg(`<path stroke="red" d="M0 0${'l1 1'.repeat(100_000)}"/>`)),
  'a dash for every atom': svgFile(
    svg('<path d="M0 0L1e7 1e7" stroke="red" stroke-width="1e-7" stroke-dasharray="1e-7"/>'),
  ),
  'a gradient of a thousand stops on ten thousand shapes': svgFile(
    svg(
      `<linearGradient id="a">${'<stop offset=".5" stop-color="red"/>'.repeat(1_000)}</linearGradient>` +
        '<rect width="300" height="300" fill="url(#a)"/>'.repeat(10_000),
    ),
  ),
  'a pattern whose tiles are tiled with itself': svgFile(
    svg(
      '<pattern id="p" width=".03" height=".03"><rect width="300" height="300" fill="url(#p)"/></pattern>' +
        '<rect width="300" height="300" fill="url(#p)"/>',
    ),
  ),
  'a drawing of images that are all header': svgFile(
    svg(many(50, (index) => `<image width="9" height="9" href="${HEADER}${'A'.repeat(index)}"/>`)),
  ),
  'a drawing of a hundred thousand elements': {
    ...drawn('<Svg>{Array.from({ length: 1e5 }, (_, i) => <S.Circle key={i} r={i} cx={i} cy={i} />)}</Svg>'),
  },
  'ten thousand drawings': drawn(
    '<View>{Array.from({ length: 300 }, (_, i) => <Svg key={i} width={300} height={300}><S.Circle r={i} /></Svg>)}</View>',
  ),
  'a drawing as large as a city': drawn('<Svg width={1e6} height={1e6}><S.Circle r={1e6} /></Svg>'),
  'a drawing of entities in a string': drawn(
    `<S.SvgXml width={9} height={9} xml={'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg><text>&a;</text></svg>'} />`,
  ),
  'a snapshot as tall as a tower': drawn('<Map style={{ width: 390, height: 1e6 }} />'),
  'more snapshots than a tier has': {
    ...drawn(
      '<View>{Array.from({ length: 40 }, (_, i) => <Map key={i} style={{ width: i + 9, height: 4 }} />)}</View>',
    ),
    tells: ['SNAPSHOT_LIMIT'],
  },
  'a snapshot heavier than a tier allows': {
    ...drawn(
      '<Svg width={300} height={300}>{Array.from({ length: 300 }, (_, i) => <S.Circle key={i} r={i} fill="none" stroke={"hsl(" + i + ",50%,50%)"} />)}</Svg>',
    ),
    tells: ['SNAPSHOT_TOO_LARGE'],
  },
};
