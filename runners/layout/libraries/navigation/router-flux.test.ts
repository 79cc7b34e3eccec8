import { describe, expect, it } from 'vitest';
import { allNodes, sceneOf, textsOf } from '../../components/testing/render-app.ts';

const FILES = {
  'App.tsx': `import { Router, Scene, Tabs, Stack } from 'react-native-router-flux';
    import { Text } from 'react-native';
    import Home from './Home';
    import Details from './Details';
    import Me from './Me';
    const Icon = ({ title, focused }) => <Text>{(focused ? '*' : '-') + title}</Text>;
    export default () => <Router>
      <Stack key="root">
        <Scene key="home" component={Home} title="Start" />
        <Scene key="details" component={Details} title="More" titleStyle={{ color: 'red' }} />
        <Tabs key="main" hideNavBar>
          <Scene key="me" component={Me} title="You" icon={Icon} hideNavBar />
        </Tabs>
      </Stack>
    </Router>;`,
  'Home.tsx': `import { Text } from 'react-native'; import { Actions } from 'react-native-router-flux';
    export default function Home() { return <Text onPress={() => Actions.details({ id: 7 })}>home</Text>; }`,
  'Details.tsx': `import { Text } from 'react-native'; import { Actions } from 'react-native-router-flux';
    export default function Details({ navigation }) { return <Text onPress={() => Actions.pop()}>details</Text>; }`,
  'Me.tsx': `import { Text } from 'react-native'; import { Actions } from 'react-native-router-flux';
    export default function Me() { return <Text onPress={() => Actions.push('home')}>me</Text>; }`,
};

const sceneAt = (entry: string) => sceneOf(FILES, { entry });

describe('react-native-router-flux', () => {
  it('draws a scene under its header', () => {
    const scene = sceneAt('Home.tsx');
    expect(scene.nav).toMatchObject({ type: 'stack', title: 'Start' });
    expect(textsOf(scene.root)).toEqual(['Start', 'home']);
    expect(scene.nav.routes.map(({ name }) => name)).toEqual(['home', 'details', 'me']);
  });

  it('has a way back where the scene is not the first', () => {
    const scene = sceneAt('Details.tsx');
    expect(textsOf(scene.root)).toEqual(['More', 'details']);
    expect(allNodes(scene.root).some(({ props }) => props.accessibility_label === 'Back')).toBe(true);
  });

  it('draws tabs with icons that are told of their scene', () => {
    expect(textsOf(sceneAt('Me.tsx').root)).toEqual(['me', '*You', 'You']);
  });

  it('says where actions lead, by the name of the scene', () => {
    const press = (entry: string) =>
      allNodes(sceneAt(entry).root).find(
        ({ text }) =>
          text !== undefined && text.runs[0]?.text.length !== 0 && /home|me/.test(text.runs[0]?.text ?? ''),
      )?.actions?.onPress;
    expect(press('Home.tsx')).toMatchObject({ navigate_to: 'details', params: { id: 7 } });
    expect(press('Me.tsx')).toMatchObject({ navigate_to: 'home' });
  });
});
