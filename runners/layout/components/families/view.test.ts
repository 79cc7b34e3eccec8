import { describe, expect, it } from 'vitest';
import { nodeOf, nodesOf, sceneOf, textsOf } from '../testing/render-app.ts';

describe('views and what wraps them', () => {
  it('keeps a view with its flattened style and where source wrote it', () => {
    const view = nodeOf(
      '<RN.View testID="box" style={[{ padding: 4 }, false, [{ padding: 8, flexDirection: "row" }]]} />',
    );
    expect(view).toMatchObject({
      type: 'HS_View',
      style: { padding: 8, flex_direction: 'row' },
      props: { test_id: 'box' },
      source: { file: 'App.tsx', component: 'App' },
      confidence: 'exact',
    });
  });

  it('draws nothing for the status bar and for controls that appear on interaction', () => {
    expect(nodesOf('<><RN.StatusBar barStyle="dark-content" /><RN.RefreshControl refreshing /></>')).toEqual(
      [],
    );
  });

  it('lets fragments, providers, memo and forwardRef add nothing', () => {
    const before = `
      const Theme = React.createContext('plain');
      const Label = React.memo(React.forwardRef(({ text }, ref) => <RN.Text ref={ref}>{text} {React.useContext(Theme)}</RN.Text>));`;
    const jsx =
      '<Theme.Provider value="dark"><><Label text="is" /></><Theme.Consumer>{(theme) => <RN.Text>{theme}</RN.Text>}</Theme.Consumer></Theme.Provider>';
    expect(nodesOf(jsx, { before }).flatMap(textsOf)).toEqual(['is dark', 'dark']);
  });

  it('shows a gradient as the style of its box', () => {
    const before = `import { LinearGradient } from 'expo-linear-gradient';`;
    const node = nodeOf(
      '<LinearGradient colors={["red", "#00f"]} start={[0, 0]} end={{ x: 1, y: 1 }} style={{ flex: 1 }} />',
      { before },
    );
    expect(node.style).toEqual({
      flex: 1,
      gradient: { colors: ['#ff0000', '#0000ff'], start: { x: 0, y: 0 }, end: { x: 1, y: 1 } },
    });
  });

  it('reports text outside of a text, as the app itself would stop there', () => {
    const scene = sceneOf({
      'App.tsx': `import { View } from 'react-native'; export default () => <View>lost{''}{null}{false}</View>;`,
    });
    expect(scene.diagnostics.map(({ code }) => code)).toEqual(['TEXT_OUTSIDE_TEXT']);
  });
});

describe('components nothing is known about', () => {
  const app = (jsx: string) =>
    sceneOf({
      'App.tsx': `import { Thing, StoreProvider, FancyFlatList } from 'unknown-kit';
        import { Text } from 'react-native';
        export default function App() { return ${jsx}; }`,
    });

  it('become a snapshot of their style that names file, line and reason', () => {
    const scene = app('<Thing style={{ width: 40, height: 20 }} />');
    const [node] = scene.root.children;
    expect(node).toMatchObject({
      type: 'HS_ImageSnapshot',
      style: { width: 40, height: 20 },
      props: { component: 'Thing' },
      confidence: 'assumed',
    });
    expect(scene.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'UNMAPPED_COMPONENT', file: 'App.tsx', line: 3, severity: 'warning' }),
    );
    expect(scene.coverage).toEqual({ hostElements: 1, mapped: 0 });
  });

  it('are a box of their style around the elements inside them', () => {
    const scene = app('<Thing style={{ padding: 4 }}><Text>inside</Text></Thing>');
    expect(scene.root.children).toMatchObject([
      { type: 'HS_View', style: { padding: 4 }, confidence: 'assumed', children: [{ type: 'HS_Text' }] },
    ]);
    expect(scene.diagnostics.map(({ code }) => code)).toContain('UNMAPPED_WRAPPER');
  });

  it.each([
    '<Thing visible={false} />',
    '<Thing isVisible={false}><Text>later</Text></Thing>',
    '<Thing modal open={false} date={new Date(0)} />',
    '<Thing.BottomSheet isOpen={false}><Text>later</Text></Thing.BottomSheet>',
  ])('are nothing while they say that they are closed: %s', (jsx) => {
    expect(app(jsx).root.children).toEqual([]);
  });

  it('stand in their place where what is closed is a part of them', () => {
    expect(app('<Thing open={false} items={[]} />').root.children).toHaveLength(1);
  });

  it('are a list where they are given items and how to draw each, beside each other in a carousel', () => {
    const items = 'data={[1, 2]} renderItem={({ item }) => <Text>{item}</Text>}';
    const scene = app(
      `<><Thing ${items} /><Thing.Carousel ${items} /><Thing ${items} sliderWidth={300} itemWidth={200} /></>`,
    );
    const [list, carousel, sized] = scene.root.children;
    expect(textsOf(scene.root)).toEqual(['1', '2', '1', '2', '1', '2']);
    expect(list).toMatchObject({ type: 'HS_List', scroll: { horizontal: false }, confidence: 'assumed' });
    expect(carousel).toMatchObject({ type: 'HS_List', scroll: { horizontal: true } });
    expect(sized).toMatchObject({
      style: { width: 300 },
      children: [{ children: [{ style: { width: 200 } }] }, {}],
    });
  });

  it("are a box with the text they hold; what their style says of text is the text's unless they are named a box", () => {
    const style = '{ color: "red", backgroundColor: "white", textAlign: "center" }';
    const scene = app(
      `<><Thing style={${style}} numberOfLines={1}>loose</Thing><Thing.Button style={${style}}>Save</Thing.Button></>`,
    );
    const background = { background_color: '#ffffff' };
    expect(scene.root.children).toMatchObject([
      {
        type: 'HS_View',
        style: background,
        children: [
          {
            type: 'HS_Text',
            style: { color: '#ff0000', text_align: 'center' },
            text: { numberOfLines: 1, runs: [{ text: 'loose', style: { color: '#ff0000' } }] },
          },
        ],
      },
      { type: 'HS_View', style: background, children: [{ type: 'HS_Text', style: {} }] },
    ]);
    expect(scene.root.children[0]?.children[0]?.style).not.toHaveProperty('background_color');
  });

  it('are words inside a text: those they hold, or a placeholder', () => {
    const scene = app(
      '<Text>Press <Thing.Strong style={{ color: "red" }}>R</Thing.Strong> or <Thing.Keys /> <Thing.Icon size={9} /></Text>',
    );
    const [row] = scene.root.children;
    expect(row?.children.map(({ type }) => type)).toEqual(['HS_Text', 'HS_ImageSnapshot']);
    expect(row?.children[0]?.text?.runs).toEqual([
      { text: 'Press ', style: {} },
      { text: 'R', style: { color: '#ff0000' } },
      { text: ' or {Keys} ', style: {} },
    ]);
  });

  it('leave of a length what is known of it, and say so', () => {
    const scene = sceneOf({
      'App.tsx': `import { theme } from 'unknown-kit'; import { View } from 'react-native';
        export default () => <View style={{
          width: 300 - theme.margin * 2, height: (theme.gap + 40) / 2, padding: theme.gap * 2, margin: 4 - theme.gap - 5,
        }} />;`,
    });
    expect(scene.root.children).toMatchObject([{ style: { width: 300, height: 20 }, confidence: 'assumed' }]);
    expect(Object.keys(scene.root.children[0]?.style ?? {})).toEqual(['width', 'height']);
    const told = scene.diagnostics.filter(({ code }) => code === 'UNKNOWN_STYLE_VALUE');
    expect(told).toHaveLength(4);
  });

  it('are a box with a field in it when they ask for something to be written', () => {
    const scene = app('<Thing.Field placeholder="Name" style={{ height: 44, color: "red" }} />');
    expect(scene.root.children).toMatchObject([
      {
        type: 'HS_View',
        style: { height: 44 },
        confidence: 'assumed',
        children: [
          { type: 'HS_Input', style: { color: '#ff0000', flex_grow: 1 }, props: { placeholder: 'Name' } },
        ],
      },
    ]);
  });

  it('draw what a function inside them gives', () => {
    const scene = app(
      '<><Thing>{({ count }) => <Text>of {count}</Text>}</Thing><Thing style={{ flex: 1 }} render={() => <Text>own</Text>} /></>',
    );
    expect(textsOf(scene.root)).toEqual(['of {count}', 'own']);
    expect(scene.root.children.map(({ type }) => type)).toEqual(['HS_Text', 'HS_View']);
  });

  it('draw what they hold when they only hold an app together', () => {
    const scene = app('<StoreProvider store={{}}><Text>inside</Text></StoreProvider>');
    expect(scene.root.children).toMatchObject([{ type: 'HS_Text', confidence: 'exact' }]);
  });

  it("are drawn like React Native's component of the same name, as an assumption", () => {
    const scene = app('<FancyFlatList data={[1, 2]} renderItem={({ item }) => <Text>{item}</Text>} />');
    expect(scene.root.children).toMatchObject([{ type: 'HS_List', confidence: 'assumed' }]);
    expect(textsOf(scene.root)).toEqual(['1', '2']);
  });

  it('are a box where they are called like a component that holds nothing and hold elements', () => {
    const scene = app('<Thing.Button style={{ padding: 4 }}><Text>Save</Text></Thing.Button>');
    expect(scene.root.children).toMatchObject([
      { type: 'HS_View', style: { padding: 4 }, children: [{ type: 'HS_Text' }] },
    ]);
  });
});
