import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../../scene.ts';
import { type AppOptions, allNodes, sceneOf, textsOf } from '../testing/render-app.ts';

function screen(options: string, rest: AppOptions = {}): SceneNode {
  const source = `import * as React from 'react';
    import { Text } from 'react-native';
    import { NavigationContainer } from '@react-navigation/native';
    import { createNativeStackNavigator } from '@react-navigation/native-stack';
    import { useHeaderHeight } from '@react-navigation/elements';
    const Stack = createNativeStackNavigator();
    export function Inbox() { return <Text>{useHeaderHeight()}</Text>; }
    export default () => <NavigationContainer><Stack.Navigator>
      <Stack.Screen name="Inbox" component={Inbox} options={${options}} />
    </Stack.Navigator></NavigationContainer>;`;
  return sceneOf({ 'App.tsx': source }, { entry: 'App.tsx#Inbox', ...rest }).root;
}

const headerOf = (root: SceneNode) => allNodes(root).find(({ props }) => props.name === 'Inbox')?.children[0];

describe('a large title', () => {
  it('stands below the buttons of a header on iOS, which is higher by it', () => {
    const root = screen('{ headerLargeTitle: true, headerRight: () => <Text>Edit</Text> }');
    expect(textsOf(root)).toEqual(['Edit', 'Inbox', String(59 + 44 + 52)]);
    const [row, title] = headerOf(root)?.children ?? [];
    expect(headerOf(root)?.style.height).toBe(59 + 44 + 52);
    expect([row?.style.height, title?.style.height]).toEqual([44, 52]);
    expect(title?.children[0]?.style).toMatchObject({ font_size: 34, font_weight: '700' });
  });

  it('has its own style and ground, and may have no line below', () => {
    const header = headerOf(
      screen(`{ headerLargeTitleEnabled: true, headerLargeTitleShadowVisible: false,
        headerLargeStyle: { backgroundColor: 'red' }, headerLargeTitleStyle: { color: 'blue' } }`),
    );
    expect(header?.style).toMatchObject({ background_color: '#ff0000', border_bottom_width: 0 });
    expect(header?.children[1]?.children[0]?.style.color).toBe('#0000ff');
  });

  it('is none on Android', () => {
    const header = headerOf(screen('{ headerLargeTitle: true }', { platform: 'android' }));
    expect(header?.style.height).toBe(56 + 24);
  });
});

describe('the labels of tabs', () => {
  const bar = (options: string) => {
    const source = `import * as React from 'react';
      import { NavigationContainer } from '@react-navigation/native';
      import { createBottomTabNavigator } from '@react-navigation/bottom-tabs';
      const Tab = createBottomTabNavigator();
      export function Feed() { return null; }
      export default () => <NavigationContainer><Tab.Navigator screenOptions={${options}}>
        <Tab.Screen name="Feed" component={Feed} /></Tab.Navigator></NavigationContainer>;`;
    const { root } = sceneOf({ 'App.tsx': source }, { entry: 'App.tsx#Feed' });
    return allNodes(root).find(({ props }) => props.accessibility_role === 'tab');
  };

  it('stand below their icons on a phone held upright, and beside them where the app says so', () => {
    expect(bar('{}')?.style.flex_direction).toBeUndefined();
    expect(bar(`{ tabBarLabelPosition: 'beside-icon' }`)).toMatchObject({
      style: { flex_direction: 'row' },
      children: [{ style: { font_size: 13 } }],
    });
  });
});
