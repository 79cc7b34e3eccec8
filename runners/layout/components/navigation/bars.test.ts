import { describe, expect, it } from 'vitest';
import type { SceneNode } from '../../scene.ts';
import { type AppOptions, allNodes, sceneOf } from '../testing/render-app.ts';

const SIDEWAYS = { width: 852, height: 393, safe_area: { top: 0, right: 59, bottom: 21, left: 59 } };

function nodesOf(navigator: string, options: string, appOptions: AppOptions = {}): readonly SceneNode[] {
  const source = `import { NavigationContainer } from '@react-navigation/native'; import { Text } from 'react-native';
    import { createBottomTabNavigator } from '@react-navigation/bottom-tabs';
    import { createDrawerNavigator } from '@react-navigation/drawer';
    import { createStackNavigator } from '@react-navigation/stack';
    import { createNativeStackNavigator } from '@react-navigation/native-stack';
    const Nav = ${navigator}();
    export function Feed() { return null; }
    export default () => <NavigationContainer><Nav.Navigator screenOptions={{ ${options} }}>
      <Nav.Screen name="Feed" component={Feed} /><Nav.Screen name="Other" component={Feed} /></Nav.Navigator></NavigationContainer>;`;
  return allNodes(sceneOf({ 'App.tsx': source }, { entry: 'App.tsx#Feed', ...appOptions }).root);
}

const parentOf = (nodes: readonly SceneNode[], text: string) =>
  nodes.find(({ children }) => children.some((child) => child.text?.runs[0]?.text === text));

describe('the buttons that an app puts into a header', () => {
  const BUTTONS = 'headerLeft: () => <Text>left</Text>, headerRight: () => <Text>right</Text>';

  it.each([
    ['createNativeStackNavigator', 'iphone-15', 16],
    ['createNativeStackNavigator', 'iphone-15-pro-max', 20],
    ['createStackNavigator', 'iphone-15', undefined],
    ['createBottomTabNavigator', 'iphone-15', undefined],
  ])('stand, with %s on %s, %s dp from its edges', (navigator, model, inset) => {
    const nodes = nodesOf(navigator, BUTTONS, { model });
    expect(parentOf(nodes, 'left')?.style.padding_left).toBe(inset);
    expect(parentOf(nodes, 'right')?.style.padding_right ?? 0).toBe(inset ?? 0);
  });

  it('stand away from the edges of a native bar on Android too, and the title away from them', () => {
    const nodes = nodesOf('createNativeStackNavigator', BUTTONS, { platform: 'android' });
    expect(parentOf(nodes, 'left')?.style).toEqual({ margin_left: 16 });
    expect(parentOf(nodes, 'Feed')?.style).toEqual({ flex: 1, margin_left: 16 });
    expect(parentOf(nodes, 'right')?.style).toMatchObject({ padding_right: 16 });
  });
});

describe('the bars of a phone held sideways', () => {
  it('are lower on iOS, and keep clear of what the screen has at its sides', () => {
    const nodes = nodesOf('createBottomTabNavigator', '', { device: SIDEWAYS });
    const bar = nodes.find(({ children }) =>
      children.some(({ props }) => props.accessibility_role === 'tab'),
    );
    expect(bar?.style).toMatchObject({ height: 32 + 21, padding_bottom: 21, padding_horizontal: 59 });
    const header = nodes.find(({ style }) => style.height === 32);
    expect(header?.style).toMatchObject({ padding_top: 0, padding_horizontal: 59 });
  });

  it('keep their height where labels stand below their icons, and on tablets', () => {
    const heightOf = (options: string, appOptions: AppOptions) =>
      nodesOf('createBottomTabNavigator', options, appOptions).find(({ children }) =>
        children.some(({ props }) => props.accessibility_role === 'tab'),
      )?.style.height;
    expect(heightOf(`tabBarLabelPosition: 'below-icon'`, { device: SIDEWAYS })).toBe(49 + 21);
    expect(heightOf('', { device: { width: 1180, height: 820 }, model: 'ipad-air' })).toBe(49 + 20);
    expect(heightOf('', { device: { width: 915, height: 412 }, platform: 'android' })).toBe(56 + 24);
  });
});

it('a drawer is closed when its screen opens: only the screen and the button that opens it are drawn', () => {
  const nodes = nodesOf('createDrawerNavigator', `drawerContent: () => <Text>inside the drawer</Text>`);
  expect(parentOf(nodes, 'inside the drawer')).toBeUndefined();
  expect(nodes.map(({ actions }) => actions?.onPress?.handler)).toContain('toggleDrawer');
});
