import { describe, expect, it } from 'vitest';
import { sceneOf, textsOf } from '../testing/render-app.ts';

const FILES = {
  'App.js': `import React from 'react'; import { createAppContainer, createSwitchNavigator } from 'react-navigation';
    import { createStackNavigator } from 'react-navigation-stack'; import { createBottomTabNavigator } from 'react-navigation-tabs';
    import Login from './Login'; import Home from './Home'; import Details from './Details'; import { Theme } from './theme';
    const Main = createStackNavigator({ Home, Details: { getScreen: () => Details, navigationOptions: ({ navigation }) => ({ title: 'No. ' + navigation.getParam('id', 0) }) } }, { initialRouteName: 'Home' });
    const Tabs = createBottomTabNavigator({ Main: { screen: Main, navigationOptions: { title: 'Start' } } });
    const Container = createAppContainer(createSwitchNavigator({ Login, Tabs }));
    export default class App extends React.Component { render() { return <Theme.Provider value="sea"><Container /></Theme.Provider>; } }`,
  'theme.js': `import React from 'react'; export const Theme = React.createContext('none');`,
  'Login.js': `import { Text } from 'react-native'; export default () => <Text>login</Text>;`,
  'Home.js': `import React from 'react'; import { Text } from 'react-native'; import { Theme } from './theme';
    export default class Home extends React.Component {
      static navigationOptions = { header: null };
      static contextType = Theme;
      render() { return <Text onPress={() => this.props.navigation.navigate('Details', { id: 7 })}>home at {this.context}</Text>; }
    }`,
  'Details.js': `import { Text } from 'react-native'; export default ({ navigation }) => <Text>details {navigation.state.params.id}</Text>;`,
};

describe('navigators of the years before hooks', () => {
  it('lead to their screens, with providers, params and options', () => {
    const details = sceneOf(FILES, { entry: 'Details.js' });
    expect(details.nav).toMatchObject({ type: 'stack', title: 'No. 7' });
    expect(details.nav.routes.map(({ name }) => name)).toEqual(['Login', 'Home', 'Details']);
    expect(textsOf(details.root)).toEqual(['No. 7', 'details 7', 'Start']);
  });

  it('take a header of `null` as none', () => {
    const home = sceneOf(FILES, { entry: 'Home.js' });
    expect(home.nav.header_shown).toBe(false);
    expect(textsOf(home.root)).toEqual(['home at sea', 'Start']);
  });
});
