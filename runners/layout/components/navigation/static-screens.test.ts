import { describe, expect, it } from 'vitest';
import { sceneOf, textsOf } from '../testing/render-app.ts';

const screen = (name: string) =>
  `import { Text } from 'react-native'; export default function ${name}() { return <Text>${name}</Text>; }`;

const app = (configuration: string) => ({
  'App.tsx': `import { createStaticNavigation } from '@react-navigation/native';
    import { createNativeStackNavigator } from '@react-navigation/native-stack';
    import Home from './Home';
    import Help from './Help';
    import { spec } from './spec';
    const Root = createNativeStackNavigator(${configuration});
    const Navigation = createStaticNavigation(Root);
    export default () => <Navigation />;`,
  'Home.tsx': screen('Home'),
  'Help.tsx': screen('Help'),
  'About.tsx': screen('About'),
  'spec.ts': `import About from './About';
    export const spec = { screen: About, options: { title: 'About us' } };`,
});

const read = (configuration: string, entry: string) =>
  [...sceneOf(app(configuration), { entry }).reads.files].sort();

describe('a static configuration of screens', () => {
  const TABLE = `{ screens: { Home, Help: { screen: Help, options: { title: 'Help me' } }, Info: spec } }`;

  it('loads of its screens only the one that is shown', () => {
    expect(read(TABLE, 'Home.tsx')).toEqual(['App.tsx', 'Home.tsx']);
    expect(read(TABLE, 'Help.tsx')).toEqual(['App.tsx', 'Help.tsx']);
  });

  it('does so in groups and nested navigators', () => {
    const nested = `{ groups: { first: { screens: { Home } }, second: { screens: {
      Inner: createNativeStackNavigator({ screens: { Help } }) } } } }`;
    expect(read(nested, 'Home.tsx')).toEqual(['App.tsx', 'Home.tsx']);
    expect(read(nested, 'Help.tsx')).toEqual(['App.tsx', 'Help.tsx']);
  });

  it('takes the options of a screen from where it is described', () => {
    const { root } = sceneOf(app(TABLE), { entry: 'About.tsx' });
    expect(textsOf(root)).toEqual(['About us', 'About']);
    expect(textsOf(sceneOf(app(TABLE), { entry: 'Help.tsx' }).root)).toEqual(['Help me', 'Help']);
  });
});
