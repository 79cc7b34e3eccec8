import { describe, expect, it } from 'vitest';
import { nodeOf, sceneOf } from '../testing/render-app.ts';

const IMPORTS = `import Svg, * as S from 'react-native-svg'; import { useState } from 'react';
  const { Circle, Defs, G, LinearGradient, Path, Polygon, Rect, Stop, SvgXml, Text, TSpan, Use } = S;`;
const FILE = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>';

/** The markup of the only drawing that an element makes. */
function markupOf(jsx: string, before = ''): string {
  const files = { 'App.tsx': `${IMPORTS} ${before} export default () => <Svg>${jsx}</Svg>;` };
  const [asset] = sceneOf(files).assets.values();
  return asset !== undefined && 'text' in asset.origin ? asset.origin.text : '';
}

describe('a drawing', () => {
  it('is one picture of its size, and its elements are the picture', () => {
    const node = nodeOf('<Svg viewBox="0 0 24 12" color="red"><Path d="M0 0L9 9" /></Svg>', {
      before: IMPORTS,
    });
    expect(node).toMatchObject({
      type: 'HS_Image',
      style: { width: 24, height: 12, color: '#ff0000' },
      props: { asset_id: expect.stringMatching(/^svg-[0-9a-f]{16}$/) },
      children: [],
    });
  });

  it('writes props as SVG does, with colours that anything can read', () => {
    expect(
      markupOf(
        '<Path d="M0 0" strokeWidth={2} strokeLinecap="round" fillOpacity={0.5} fill="hsl(0, 100%, 50%)" onPress={() => {}} testID="x" />',
      ),
    ).toBe(
      '<svg><path d="M0 0" stroke-width="2" stroke-linecap="round" fill-opacity="0.5" fill="#ff0000"></path></svg>',
    );
    expect(markupOf('<Polygon points={[[0, 1], [2, 3]]} strokeDasharray={[4, 2]} />')).toBe(
      '<svg><polygon points="0 1 2 3" stroke-dasharray="4 2"></polygon></svg>',
    );
    expect(markupOf('<Circle style={{ fill: "blue", marginTop: 4 }} r="5" />')).toContain(
      'fill="#0000ff" r="5"',
    );
  });

  it.each([
    ['x={5} y={6}', 'translate(5 6)'],
    ['rotation={45} origin="10, 20"', 'rotate(45 10 20)'],
    ['scale={2} originX={4}', 'translate(4 0) scale(2 2) translate(-4 0)'],
    ['transform="rotate(3)" translateX={1}', 'translate(1 0) rotate(3)'],
    ['transform={[{ rotate: "90deg" }, { translateY: 4 }]}', 'rotate(90) translate(0 4)'],
    ['transform={[1, 0, 0, 1, 5, 6]}', 'matrix(1 0 0 1 5 6)'],
  ])('moves a group as %s says', (props, transform) => {
    expect(markupOf(`<G ${props} />`)).toBe(`<svg><g transform="${transform}"></g></svg>`);
  });

  it('leaves the place of a rectangle to its x and y', () => {
    expect(markupOf('<Rect x={5} y={6} width={1} height={2} />')).toBe(
      '<svg><rect x="5" y="6" width="1" height="2"></rect></svg>',
    );
  });

  it('holds what components, lists, conditions and fragments make', () => {
    const before = `const Dot = ({ x }) => { const [r] = useState(3); return <><Circle cx={x} r={r} /></>; };`;
    expect(
      markupOf('<G>{[1, 2].map((x) => <Dot key={x} x={x} />)}{false && <Path d="no" />}</G>', before),
    ).toBe('<svg><g><circle cx="1" r="3"></circle><circle cx="2" r="3"></circle></g></svg>');
  });

  it('keeps definitions, references and text, and escapes what could be markup', () => {
    expect(
      markupOf('<Defs><LinearGradient id="a"><Stop stopColor="#fff" offset="0" /></LinearGradient></Defs>'),
    ).toContain('<linearGradient id="a"><stop stop-color="#ffffff" offset="0"></stop></linearGradient>');
    expect(markupOf('<Use href="#a" x={1} /><Text>{"<b>"} & <TSpan dy="4">c</TSpan></Text>')).toBe(
      '<svg><use href="#a" x="1"></use><text>&lt;b&gt; &amp; <tspan dy="4">c</tspan></text></svg>',
    );
  });

  it('of an endless list of elements is a placeholder, and says so', () => {
    const many = `const rows = Array.from({ length: 30000 }, (_, i) => '${'M0 0L9 9'.repeat(10)}' + i);`;
    const scene = sceneOf({
      'App.tsx': `${IMPORTS} ${many} export default () => <Svg>{rows.map((d) => <Path d={d} />)}</Svg>;`,
    });
    expect(scene.diagnostics.map(({ code }) => code)).toContain('SVG_AS_SNAPSHOT');
    expect(scene.assets.size).toBe(0);
  });

  it('given as text is that text, with what the component says over it', () => {
    const node = nodeOf(`<SvgXml xml={'${FILE}'} fill="red" width={80} />`, { before: IMPORTS });
    expect(node).toMatchObject({
      type: 'HS_Image',
      style: { width: 80 },
      props: { fill: '#ff0000', asset_id: expect.any(String) },
      intrinsicSize: { width: 40, height: 20 },
    });
    expect(nodeOf('<SvgXml xml="no drawing" />', { before: IMPORTS }).props).not.toHaveProperty('asset_id');
  });

  it('that is a file used as a component is that file', () => {
    const app = `import Logo from './logo.svg'; import { View } from 'react-native';
      export default () => <View><Logo width={80} height={40} /></View>;`;
    const svg = new TextEncoder().encode(FILE);
    const [file] = sceneOf({ 'App.tsx': app, 'logo.svg': svg }).root.children[0]?.children ?? [];
    expect(file).toMatchObject({
      type: 'HS_Image',
      style: { width: 80, height: 40 },
      intrinsicSize: { width: 40, height: 20 },
    });
  });

  it('has elements only inside: a stray one draws nothing', () => {
    const scene = sceneOf({ 'App.tsx': `${IMPORTS} export default () => <Path d="M0 0" />;` });
    expect(scene.root.children).toEqual([]);
  });
});
