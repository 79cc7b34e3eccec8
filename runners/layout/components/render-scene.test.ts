import { describe, expect, it } from 'vitest';
import { allNodes, renderApp, sceneOf, textsOf } from './testing/render-app.ts';

describe('renderScene', () => {
  it('names close matches when the entry does not exist', () => {
    const files = {
      'App.tsx': 'export const Home = () => null;',
      'src/HomeScreen.tsx': 'export const HomeScreen = () => null;',
    };
    expect(renderApp(files, { entry: 'src/HomeScren.tsx' })).toEqual({
      ok: false,
      failure: {
        code: 'ENTRY_NOT_FOUND',
        message: 'There is no file `src/HomeScren.tsx`. Did you mean `src/HomeScreen.tsx`?',
        closeMatches: ['src/HomeScreen.tsx'],
      },
    });
    expect(renderApp(files, { entry: 'src/HomeScreen.tsx#Home' })).toMatchObject({
      failure: { closeMatches: ['src/HomeScreen.tsx#HomeScreen'] },
    });
  });

  it('gives the same scene for the same input, with an id of its own for every node', () => {
    const files = {
      'App.tsx': `import { Text, View } from 'react-native';
        export default () => <View>{[1, 2].map((n) => <View key="same"><Text>{n}</Text></View>)}<View /><View /></View>;`,
    };
    const first = sceneOf(files);
    expect(sceneOf(files)).toEqual(first);
    const ids = allNodes(first.root).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what effects set in the components above their own', () => {
    const provider = `import React, { createContext, useContext, useEffect, useReducer, useState } from 'react'; import { Text, View } from 'react-native';
      const Rows = createContext({});
      const Provider = ({ children }) => { const [rows, setRows] = useState([]); const [title, send] = useReducer((_, given) => given, '');
        return <Rows.Provider value={{ rows, setRows, title, send }}>{children}</Rows.Provider>; };
      const List = () => useContext(Rows).rows.map((row) => <Text key={row}>{row}</Text>);`;
    const screen = (effect: string) => ({
      'App.tsx': `${provider} import { api } from 'some-api';
        const Screen = () => { const { setRows, title, send } = useContext(Rows); useEffect(() => { ${effect} }, []); return <View><Text>{title}</Text><List /></View>; };
        export default () => <Provider><Screen /></Provider>;`,
    });
    const shown = (effect: string) => textsOf(sceneOf(screen(effect)).root).filter((text) => text !== '');
    expect(shown(`setRows(['a']); setRows((rows) => [...rows, 'b']); send('T');`)).toEqual(['T', 'a', 'b']);
    expect(shown(`api.load().then((more) => setRows(more));`)).toEqual([]);
    expect(shown(`if (api.isReady()) setRows(['a']);`)).toEqual([]);
  });

  it('keeps ids when lines are added above', () => {
    const app = (before: string) => ({
      'App.tsx': `${before}import { View } from 'react-native'; export default () => <View><View /></View>;`,
    });
    const ids = (before: string) => allNodes(sceneOf(app(before)).root).map(({ id }) => id);
    expect(ids('\n\n// added\n')).toEqual(ids(''));
  });

  it('hands props from outside to the component', () => {
    const files = {
      'Card.tsx': `import { Text } from 'react-native'; export const Card = ({ title, tags }) => <Text>{title} {tags.join('+')}</Text>;`,
    };
    expect(
      textsOf(sceneOf(files, { entry: 'Card.tsx#Card', props: { title: 'T', tags: ['a', 'b'] } }).root),
    ).toEqual(['T a+b']);
  });

  it('hands props from outside to the component that the app starts with', () => {
    const files = {
      'index.js': `import { AppRegistry } from 'react-native'; import App from './App'; AppRegistry.registerComponent('demo', () => App);`,
      'App.tsx': `import { Text } from 'react-native'; export default ({ greeting = 'nothing given' }) => <Text>{greeting}</Text>;`,
    };
    expect(textsOf(sceneOf(files, { props: { greeting: 'hello' } }).root)).toEqual(['hello']);
    expect(textsOf(sceneOf(files).root)).toEqual(['nothing given']);
  });

  it('records which files and device properties the screen depends on', () => {
    const files = {
      'App.tsx': `import { View, Dimensions, Platform } from 'react-native'; import { gap } from './theme';
        export default () => <View style={{ width: Dimensions.get('window').width, gap, flex: Platform.select({ ios: 1, android: 2 }) }} />;`,
      'theme.ts': 'export const gap = 4;',
      'unused.ts': 'export const x = 1;',
    };
    const { reads, root } = sceneOf(files);
    expect(reads).toEqual({
      files: ['App.tsx', 'theme.ts'],
      deviceProperties: ['locale', 'platform', 'width'],
    });
    expect(root.children[0]?.style).toEqual({ width: 393, gap: 4, flex: 1 });
  });

  it('ends a component that renders itself with a diagnostic', () => {
    const scene = sceneOf({
      'App.tsx': `import { View } from 'react-native'; export default function App() { return <View><App /></View>; }`,
    });
    expect(scene.diagnostics.map(({ code }) => code)).toContain('TREE_TOO_DEEP');
  });

  it('ends a screen over its budget as a placeholder that says why', () => {
    const scene = sceneOf(
      { 'App.tsx': 'export default function App() { while (true) {} }' },
      { limits: { steps: 10_000 } },
    );
    expect(scene.root.children).toMatchObject([{ type: 'HS_ImageSnapshot' }]);
    expect(scene.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'BUDGET_EXCEEDED', severity: 'error' }),
    );
  });

  it.each([
    ['children', '<View>{deep}</View>'],
    ['text', '<Text>{deep}</Text>'],
    ['style', '<View style={deep} />'],
    ['list items that hold themselves', '<Again />'],
    ['params', '<Text onPress={() => router.push({ pathname: "/", params: { deep } })}>x</Text>'],
  ])('survives %s nested without end', (_, jsx) => {
    const scene = sceneOf({
      'App.tsx': `import { FlatList, Text, View } from 'react-native'; import { router } from 'expo-router';
        let deep = []; for (let i = 0; i < 20000; i += 1) deep = [deep];
        const Again = () => <FlatList data={[1]} renderItem={() => <Again />} />;
        export default () => ${jsx};`,
    });
    expect(scene.root.type).toBe('HS_NavScreen');
  });

  it('ends a file that never finishes loading like a screen over its budget', () => {
    const scene = sceneOf(
      { 'App.tsx': 'while (true) {} export default () => null;' },
      { limits: { steps: 10_000 } },
    );
    expect(scene.root.children).toMatchObject([{ type: 'HS_ImageSnapshot' }]);
  });

  it('undoes what handlers would change while it asks where they lead', () => {
    const files = {
      'App.tsx': `import { Text, View } from 'react-native'; const seen = [];
        export default () => <View><Text onPress={() => { seen.push(1); }}>a</Text><Text>{seen.length}</Text></View>;`,
    };
    expect(textsOf(sceneOf(files).root)).toEqual(['a', '0']);
  });

  it('draws what it can of a file with a syntax error elsewhere, and names the place', () => {
    const files = {
      'App.tsx': `import { Text, View } from 'react-native'; import { Broken } from './Broken';
        export default () => <View><Text>still here</Text><Broken /></View>;`,
      'Broken.tsx': 'export const Broken = () => {\n  return <View;\n',
    };
    const scene = sceneOf(files);
    expect(textsOf(scene.root)).toEqual(['still here']);
    expect(scene.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'SYNTAX_ERROR', file: 'Broken.tsx', line: 2 }),
    );
  });
});
