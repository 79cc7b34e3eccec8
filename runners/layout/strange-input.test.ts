import { describe, expect, it } from 'vitest';
import type { LayoutOutcome } from './layout-engine.ts';
import { openFiles, requestFor } from './testing/layout-engine.ts';

const SCREEN = `import { Text } from 'react-native'; export default () => <Text>here</Text>;`;
const STACK = `import { createStackNavigator } from '@react-navigation/stack'; const Stack = createStackNavigator();`;
const FOREVER = '(() => { while (true) {} })()';

const NEVER_ENDING: Record<string, Record<string, string>> = {
  'a module': { 'App.tsx': 'while (true) {} export default () => null;' },
  'an imported module': {
    'App.tsx': `import { a } from './a'; export default () => a;`,
    'a.ts': 'for (;;) {} export const a = 1;',
  },
  'what is registered': {
    'App.tsx': `import { AppRegistry } from 'react-native'; AppRegistry.registerComponent('app', () => ${FOREVER}); ${SCREEN}`,
  },
  'the layout of a folder of routes': {
    'package.json': '{ "main": "expo-router/entry" }',
    'app/_layout.tsx': 'while (true) {}',
    'app/index.tsx': SCREEN,
    'App.tsx': 'export default () => { while (true) {} }',
  },
  'the options of a screen': {
    'App.tsx': `${STACK} export const Home = () => null; export default () => <Stack.Navigator><Stack.Screen name="a" component={Home} options={() => ${FOREVER}} /></Stack.Navigator>;`,
  },
  'the rows of a list': {
    'App.tsx': `import { FlatList } from 'react-native'; export default () => <FlatList data={[1]} renderItem={() => ${FOREVER}} />;`,
  },
};

const MALFORMED: Record<string, Record<string, string | Uint8Array>> = {
  'no files': {},
  'an empty file': { 'App.tsx': '' },
  'a file of bytes': { 'App.tsx': Uint8Array.of(0xff, 0xfe, 0, 1) },
  'a manifest that is no JSON': { 'package.json': '{', 'App.tsx': SCREEN },
  'a manifest that is no object': { 'package.json': '[null]', 'App.tsx': SCREEN },
  'a manifest that leads outside': { 'package.json': '{ "main": "../../x" }', 'App.tsx': SCREEN },
  'a configuration that extends itself': {
    'tsconfig.json':
      '{ "extends": "./tsconfig.json", "compilerOptions": { "paths": { "*": ["*"] }, "baseUrl": 7 } }',
    'App.tsx': `import '@/x'; ${SCREEN}`,
  },
  'modules that export each other': {
    'App.tsx': `export { default } from './b';`,
    'b.tsx': `export { default } from './App';`,
  },
  'a class that extends itself': { 'App.tsx': 'export default class A extends A {}' },
  'a generator for a component': { 'App.tsx': 'export default function* () { while (true) yield 1; }' },
  'screens without names or components': {
    'App.tsx': `${STACK} export default () => <Stack.Navigator initialRouteName="__proto__"><Stack.Screen /><Stack.Screen name={Symbol('x')} component={5} /><Stack.Screen name="__proto__" component={() => null} options={5} />{7}</Stack.Navigator>;`,
  },
  'numbers beyond measure': {
    'App.tsx': `import { Text, View } from 'react-native'; export default () => <View style={{ width: 1e12, flex: 1 / 0, height: NaN, padding: '1e400%', aspectRatio: 0, transform: [5] }}><Text numberOfLines={-3} style={{ fontSize: 1e9 }}>a</Text></View>;`,
  },
  'lists of what is no list': {
    'App.tsx': `import { FlatList, SectionList } from 'react-native'; export default () => <><FlatList data={{ length: 1e9 }} renderItem={5} /><FlatList data={[1]} numColumns={-1} renderItem={() => null} /><SectionList sections={[null, 5, { data: 7 }]} /></>;`,
  },
  'pictures that are none': {
    'App.tsx': `import { Image } from 'react-native'; import x from './x.png'; export default () => <><Image source={x} /><Image source={[{ uri: 5 }]} /></>;`,
    'x.png': Uint8Array.of(0x89, 0x50),
  },
};

/** Everything the engine has to say about a project: each screen it finds, and entries that may not exist. */
function outcomesOf(files: Readonly<Record<string, string | Uint8Array>>): LayoutOutcome[] {
  const project = openFiles(files);
  const found = project.discover('ios').screens.map(({ entry }) => `${entry.file}#${entry.export}`);
  return [...found, 'App.tsx', 'App.tsx#__proto__', '__proto__#x'].flatMap((entry) =>
    [true, false].map((bare) => project.layout(requestFor(entry, { bare }))),
  );
}

function codesOf(outcome: LayoutOutcome): string[] {
  const diagnostics = outcome.status === 'failed' ? outcome.diagnostics : outcome.document.diagnostics;
  return diagnostics.map(({ code }) => code);
}

describe('source that never ends', () => {
  it.each(Object.entries(NEVER_ENDING))('is an outcome that says so: %s', (_name, files) => {
    expect(outcomesOf(files).flatMap(codesOf)).toContain('BUDGET_EXCEEDED');
  });

  it('in the app’s root costs neither the other screens nor what is drawn of them', () => {
    const project = openFiles({
      'App.tsx': `import Main from './Main'; export default () => { while (true) {} return <Main />; };`,
      'Main.tsx': `${STACK} import Home from './Home'; export default () => <Stack.Navigator><Stack.Screen name="Home" component={Home} /></Stack.Navigator>;`,
      'Endless.tsx': `${STACK} while (true) {} export const x = <Stack.Navigator />;`,
      'Other.tsx': `${STACK} import Last from './Last'; export default () => <Stack.Navigator><Stack.Screen name="Last" component={Last} /></Stack.Navigator>;`,
      'Home.tsx': SCREEN,
      'Last.tsx': SCREEN,
    });
    const { screens, diagnostics } = project.discover('ios');
    expect(screens.map(({ name }) => name)).toEqual(['Home', 'Last']);
    expect(diagnostics.map(({ code }) => code)).toContain('BUDGET_EXCEEDED');
    const outcome = project.layout(requestFor('Home.tsx', { bare: true }));
    expect(outcome).toMatchObject({
      status: 'ready',
      document: { root: { children: [{ type: 'HS_Text', confidence: 'exact' }] } },
    });
    expect(codesOf(outcome)).toContain('BUDGET_EXCEEDED');
  });

  it('costs no screen where nothing shows it', () => {
    const hidden = `${STACK} export default () => { if (true) return null; return <Stack.Navigator id={${FOREVER}} />; };`;
    expect(openFiles({ 'App.tsx': hidden }).discover('ios')).toMatchObject({
      screens: [{ name: 'App' }],
      diagnostics: [],
    });
  });
});

describe('an entry without a component', () => {
  it.each([
    ['an empty file', ''],
    ['a file of comments', '// nothing yet'],
    ['a script', `console.log('hello');`],
    ['types alone', 'export type Props = { name: string };'],
  ])('is an error that names the file: %s', (_name, text) => {
    const outcome = openFiles({ 'App.tsx': SCREEN, 'Empty.tsx': text }).layout(requestFor('Empty.tsx'));
    expect(outcome).toMatchObject({
      status: 'failed',
      failure: { code: 'ENTRY_NOT_FOUND', message: expect.stringContaining('`Empty.tsx` exports nothing.') },
    });
  });

  it('can be what a CommonJS file exports', () => {
    const one = `const { Text } = require('react-native'); module.exports = () => <Text>one</Text>;`;
    const many = `const { Text } = require('react-native'); exports.Two = () => <Text>two</Text>;`;
    const project = openFiles({ 'one.js': one, 'many.js': many });
    for (const entry of ['one.js', 'many.js#Two']) {
      expect(project.layout(requestFor(entry, { bare: true }))).toMatchObject({
        status: 'ready',
        document: { root: { children: [{ type: 'HS_Text' }] } },
      });
    }
    expect(project.layout(requestFor('many.js'))).toMatchObject({
      failure: { message: expect.stringContaining('`many.js#Two`') },
    });
  });
});

describe('a project that makes no sense', () => {
  it.each(Object.entries(MALFORMED))('is an outcome like any other: %s', (_name, files) => {
    for (const outcome of outcomesOf(files)) expect(['ready', 'failed']).toContain(outcome.status);
  });
});
