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

  it('are a text, or a box with a text where their name says so, when they hold nothing else', () => {
    const scene = app('<><Thing style={{ color: "red" }}>loose</Thing><Thing.Button>Save</Thing.Button></>');
    expect(scene.root.children).toMatchObject([
      { type: 'HS_Text', style: { color: '#ff0000' } },
      { type: 'HS_View', children: [{ type: 'HS_Text' }] },
    ]);
    expect(textsOf(scene.root)).toEqual(['loose', 'Save']);
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
