import { describe, expect, it } from 'vitest';
import { createMemoryProject, createParsedModuleCache } from '../../source/index.ts';
import { sceneOf, textsOf } from '../components/testing/render-app.ts';
import { discoverScreens, matchHref } from './index.ts';

const TEXT = `import { Text } from 'react-native';`;
const files = {
  'package.json': '{ "main": "expo-router/entry" }',
  'app/_layout.tsx': `import { Stack } from 'expo-router'; import { createContext } from 'react'; export const User = createContext('nobody');
    export default () => <User.Provider value="Ada"><Stack><Stack.Screen name="(tabs)" options={{ headerShown: false }} /><Stack.Screen name="product/[id]" options={{ title: 'Product' }} /></Stack></User.Provider>;`,
  'app/(tabs)/_layout.tsx': `import { Tabs } from 'expo-router'; export default () => <Tabs><Tabs.Screen name="index" options={{ title: 'Shop' }} /><Tabs.Screen name="me" options={{ title: 'Me' }} /></Tabs>;`,
  'app/(tabs)/index.tsx': `${TEXT} import { Link, router } from 'expo-router'; import { useContext } from 'react'; import { User } from '../_layout'; import { View } from 'react-native';
    export default () => <View><Text onPress={() => router.push('/product/42?from=shop')}>hi {useContext(User)}</Text><Link href="/me">me</Link></View>;`,
  'app/(tabs)/me.tsx': `${TEXT} import { usePathname } from 'expo-router'; export default () => <Text>{usePathname()}</Text>;`,
  'app/product/[id].tsx': `${TEXT} import { Stack, useLocalSearchParams } from 'expo-router';
    export default () => { const { id, from } = useLocalSearchParams(); return <><Stack.Screen options={{ title: 'No. ' + id }} /><Text>{id} {from}</Text></>; };`,
  'app/+not-found.tsx': 'export default () => null;',
  'app/picture+api.tsx': 'export const GET = () => null;',
};

const project = createMemoryProject(new Map(Object.entries(files)));
const { screens } = discoverScreens({ project, platform: 'ios', parsed: createParsedModuleCache() });

describe('an app whose files are its routes', () => {
  it('has a screen per route file, led to through its layouts', () => {
    expect(screens.map(({ name, navigators }) => [name, navigators.map(({ route }) => route)])).toEqual([
      ['/(tabs)/index', ['(tabs)', 'index']],
      ['/(tabs)/me', ['(tabs)', 'me']],
      ['/product/[id]', ['product/[id]']],
    ]);
  });

  it('draws a screen inside its layouts, with their options and providers', () => {
    const scene = sceneOf(files, { entry: 'app/(tabs)/index.tsx' });
    expect(textsOf(scene.root)).toEqual(['Shop', 'hi Ada', 'me', 'Shop', 'Me']);
    expect(scene.nav).toMatchObject({ type: 'tabs', title: 'Shop' });
  });

  it('gives links and router calls the screen they lead to, with the params of the path', () => {
    const scene = sceneOf(files, { entry: 'app/(tabs)/index.tsx', bare: true });
    const [text, link] = scene.root.children[0]?.children ?? [];
    expect(text?.actions?.onPress).toEqual({
      handler: 'onPress',
      navigate_to: '/product/[id]',
      params: { from: 'shop', id: '42' },
    });
    expect(link?.actions?.onPress).toEqual({ handler: 'Link', navigate_to: '/(tabs)/me' });
  });

  it('draws what stands inside a link, boxes too', () => {
    const screen = `import { Link } from 'expo-router'; import { Text, View } from 'react-native';
      export default () => <Link href="/me"><View><Text>card</Text></View></Link>;`;
    const scene = sceneOf(
      { ...files, 'app/(tabs)/index.tsx': screen },
      { entry: 'app/(tabs)/index.tsx', bare: true },
    );
    expect(scene.root.children).toMatchObject([
      {
        type: 'HS_View',
        actions: { onPress: { navigate_to: '/(tabs)/me' } },
        children: [{ type: 'HS_View' }],
      },
    ]);
    expect(textsOf(scene.root)).toEqual(['card']);
  });

  it('leads through layouts that an app makes of navigators itself', () => {
    const layout = `import { createMaterialTopTabNavigator } from '@react-navigation/material-top-tabs'; import { withLayoutContext } from 'expo-router';
      const TopTabs = withLayoutContext(createMaterialTopTabNavigator().Navigator);
      export default () => <TopTabs><TopTabs.Screen name="index" options={{ title: 'News' }} /><TopTabs.Screen name="me" options={{ title: 'Mine' }} /></TopTabs>;`;
    const scene = sceneOf({ ...files, 'app/(tabs)/_layout.tsx': layout }, { entry: 'app/(tabs)/me.tsx' });
    expect(textsOf(scene.root)).toEqual(expect.arrayContaining(['News', 'Mine', '/me']));
    expect(scene.diagnostics.map(({ code }) => code)).not.toContain('UNMAPPED_COMPONENT');
  });

  it('lets a screen set its own options, and finds the params others open it with', () => {
    const scene = sceneOf(files, { entry: 'app/product/[id].tsx' });
    expect(textsOf(scene.root)).toEqual(['No. 42', '42 shop']);
  });
});

describe('matchHref', () => {
  it.each([
    ['/', '/(tabs)/index'],
    ['/me', '/(tabs)/me'],
    ['/(tabs)/me', '/(tabs)/me'],
    ['/product/1', '/product/[id]'],
    ['/product', undefined],
    ['/nowhere/else', undefined],
  ])('leads %s to %s', (href, name) => {
    expect(matchHref(screens, href)?.screen.name).toBe(name);
  });
});
