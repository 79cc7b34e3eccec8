import { describe, expect, it } from 'vitest';
import { createMemoryProject, createParsedModuleCache } from '../../source/index.ts';
import { discoverScreens } from './index.ts';

function discover(files: Record<string, string>) {
  const project = createMemoryProject(new Map(Object.entries(files)));
  return discoverScreens({ project, platform: 'ios', parsed: createParsedModuleCache() });
}

const STACK = `import { createStackNavigator } from '@react-navigation/stack'; const Stack = createStackNavigator();`;
const screen = (name: string) =>
  `import { Text } from 'react-native'; export default function ${name}() { return <Text>${name}</Text>; }`;

describe('discoverScreens', () => {
  it('follows the registered root to its navigators and names each screen by file and export', () => {
    const { screens, root } = discover({
      'package.json': '{ "main": "index.js" }',
      'index.js': `import { AppRegistry } from 'react-native'; import App from './App'; AppRegistry.registerComponent('demo', () => App);`,
      'App.js': `import { NavigationContainer } from '@react-navigation/native'; import { Root } from './Root'; export default () => <NavigationContainer><Root /></NavigationContainer>;`,
      'Root.js': `${STACK} import Home from './Home'; import { About } from './pages';
        export const Root = () => <Stack.Navigator initialRouteName="About"><Stack.Screen name="Home" component={Home} /><Stack.Group><Stack.Screen name="About" component={About} /></Stack.Group></Stack.Navigator>;`,
      'Home.js': screen('Home'),
      'pages/index.js': `export { default as About } from './About';`,
      'pages/About.js': `import { memo } from 'react'; const About = () => null; export default memo(About);`,
    });
    expect(root).toEqual({ kind: 'registered', file: 'index.js' });
    expect(screens.map(({ name, entry, navigators }) => ({ name, entry, navigators }))).toEqual([
      {
        name: 'Home',
        entry: { file: 'Home.js', export: 'default' },
        navigators: [{ kind: 'stack', route: 'Home', isInitial: false }],
      },
      {
        name: 'About',
        entry: { file: 'pages/About.js', export: 'default' },
        navigators: [{ kind: 'stack', route: 'About', isInitial: true }],
      },
    ]);
  });

  it.each(['expo', 'expo/build/launch/registerRootComponent'])('takes the root that %s registers', (from) => {
    const { screens } = discover({
      'index.js': `import ${from === 'expo' ? '{ registerRootComponent }' : 'registerRootComponent'} from '${from}'; import { Shell } from './Shell'; registerRootComponent(Shell);`,
      'Shell.js': `${STACK} import Home from './Home'; export const Shell = () => <Stack.Navigator><Stack.Screen name="Home" component={Home} /></Stack.Navigator>;`,
      'Home.js': screen('Home'),
    });
    expect(screens.map(({ entry, through }) => [entry.file, through])).toEqual([['Home.js', undefined]]);
  });

  it('gives a screen the same id whatever the file holds', () => {
    const idOf = (body: string) =>
      discover({ 'App.tsx': `export default function App() { return ${body}; }` }).screens[0]?.id;
    expect(idOf('null')).toBe(idOf('undefined'));
    expect(idOf('null')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('finds components that are not exported, and those rendered by a function', () => {
    const { screens } = discover({
      'App.tsx': `${STACK} import Details from './Details'; function Home() { return null; }
        export default () => <Stack.Navigator><Stack.Screen name="Home" component={Home} /><Stack.Screen name="More">{(props) => <Details {...props} />}</Stack.Screen></Stack.Navigator>;`,
      'Details.tsx': screen('Details'),
    });
    expect(screens.map(({ entry }) => `${entry.file}#${entry.export}`)).toEqual([
      'App.tsx#Home',
      'Details.tsx#default',
    ]);
  });

  it('names the file of a screen that a library’s wrapper stands around', () => {
    const { screens } = discover({
      'App.js': `${STACK} import Cart from './Cart'; import { Login } from './Login'; export default () => <Stack.Navigator><Stack.Screen name="Cart" component={Cart} /><Stack.Screen name="Login" component={Login} /></Stack.Navigator>;`,
      'Cart.js': `import { connect } from 'react-redux'; const CartScreen = () => null; export default connect((state) => state)(CartScreen);`,
      'Login.js': `import { withTranslation } from 'react-i18next'; import { connect } from 'react-redux'; class LoginScreen extends React.Component {} export const Login = withTranslation()(connect()(LoginScreen));`,
    });
    expect(screens.map(({ entry }) => entry)).toEqual([
      { file: 'Cart.js', export: 'default' },
      { file: 'Login.js', export: 'Login' },
    ]);
  });

  it('finds navigators that the root does not show, and says through which component', () => {
    const { screens } = discover({
      'App.tsx': `import { useState } from 'react'; import { Auth } from './Auth'; import Main from './Main';
        export default () => { const [signedIn] = useState(false); return signedIn ? <Main /> : <Auth />; };`,
      'Auth.tsx': `${STACK} import Login from './Login'; export const Auth = () => <Stack.Navigator><Stack.Screen name="Login" component={Login} /></Stack.Navigator>;`,
      'Main.tsx': `${STACK} import Home from './Home'; export default () => <Stack.Navigator><Stack.Screen name="Home" component={Home} /></Stack.Navigator>;`,
      'Login.tsx': screen('Login'),
      'Home.tsx': screen('Home'),
    });
    expect(screens.map(({ name, through }) => [name, through])).toEqual([
      ['Login', undefined],
      ['Home', { file: 'Main.tsx', export: 'default' }],
    ]);
  });

  it('finds navigators that a component shows only once it has left the state it starts in', () => {
    const { screens } = discover({
      'App.js': `${STACK} import { Component } from 'react'; import Splash from './Splash'; import Home from './Home'; import Login from './Login';
        export default class App extends Component {
          state = { starting: true, user: null };
          render() {
            if (this.state.starting) return <Splash />;
            const first = this.props.first;
            return this.state.user
              ? <Stack.Navigator initialRouteName={first}><Stack.Screen name="Home" component={Home} options={this.options(first)} /></Stack.Navigator>
              : <Stack.Navigator><Stack.Screen name="Login" component={Login} /></Stack.Navigator>;
          }
        }`,
      'Splash.js': screen('Splash'),
      'Home.js': screen('Home'),
      'Login.js': screen('Login'),
    });
    expect(screens.map(({ name, entry }) => [name, entry.file])).toEqual([
      ['Home', 'Home.js'],
      ['Login', 'Login.js'],
    ]);
  });

  it('finds the screens on both sides of a condition in a navigator', () => {
    const { screens } = discover({
      'App.tsx': `${STACK} import { useSession } from 'some-session'; import Home from './Home'; import Login from './Login';
        const isBeta = () => false;
        export default () => { const { user } = useSession(); return <Stack.Navigator>{user ? <Stack.Screen name="Home" component={Home} /> : <Stack.Screen name="Login" component={Login} />}{isBeta() && <Stack.Screen name="Beta" component={Beta} />}</Stack.Navigator>; };
        export function Beta() { return null; }`,
      'Home.tsx': screen('Home'),
      'Login.tsx': screen('Login'),
    });
    expect(screens.map(({ name }) => name)).toEqual(['Home', 'Login', 'Beta']);
  });

  it('reaches what stands in the screens of a hidden navigator through those screens', () => {
    const { screens } = discover({
      'App.js': `${STACK} import { phase } from 'some-native-module'; import { Main } from './Main';
        export default function App() { if (phase !== 'running') return null; return <Stack.Navigator><Stack.Screen name="Main" component={Main} /></Stack.Navigator>; }`,
      'Main.js': `${STACK} import Home from './Home'; export const Main = () => <Stack.Navigator><Stack.Screen name="Home" component={Home} /></Stack.Navigator>;`,
      'Home.js': screen('Home'),
    });
    expect(screens.map(({ name, navigators, through }) => [name, navigators.length, through])).toEqual([
      ['Home', 1, { file: 'Main.js', export: 'Main' }],
    ]);
  });

  it('takes the root itself where there is no navigator', () => {
    const { screens } = discover({ 'src/App.tsx': screen('Main') });
    expect(screens).toMatchObject([
      { name: 'App', entry: { file: 'src/App.tsx', export: 'default' }, navigators: [] },
    ]);
  });

  it('finds the app among the packages of a repository', () => {
    const { screens, root } = discover({
      'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
      'index.js': `console.log('release');`,
      'packages/ui/package.json':
        '{ "name": "@demo/ui", "main": "dist/index.js", "peerDependencies": { "react-native": "*" } }',
      'packages/ui/src/index.ts': `export { default as Card } from './Card';`,
      'packages/ui/src/Card.tsx': screen('Card'),
      'apps/mobile/package.json': '{ "dependencies": { "react-native": "1" } }',
      'apps/mobile/App.tsx': `${STACK} import { Card } from '@demo/ui'; import Home from './Home'; export default () => <Stack.Navigator><Stack.Screen name="Home" component={Home} /><Stack.Screen name="Card" component={Card} /></Stack.Navigator>;`,
      'apps/mobile/Home.tsx': screen('Home'),
    });
    expect(root).toEqual({ kind: 'registered', file: 'apps/mobile/App.tsx' });
    expect(screens.map(({ entry }) => entry.file)).toEqual([
      'apps/mobile/Home.tsx',
      'packages/ui/src/Card.tsx',
    ]);
  });

  it('finds the routes of an app that is not at the top', () => {
    const { screens, root } = discover({
      'package.json': '{}',
      'apps/one/package.json':
        '{ "main": "expo-router/entry", "dependencies": { "expo": "1", "expo-router": "1" } }',
      'apps/one/src/app/_layout.tsx': `export { Stack as default } from 'expo-router';`,
      'apps/one/src/app/index.tsx': screen('Index'),
      'apps/one/src/app/+not-found.tsx': screen('NotFound'),
      'apps/one/src/app/users+api.ts': 'export function GET() {}',
      'apps/one/src/app/(tabs)/feed.tsx': screen('Feed'),
    });
    expect(root).toMatchObject({ kind: 'router', layout: 'apps/one/src/app/_layout.tsx' });
    expect(screens.map(({ name }) => name)).toEqual(['/(tabs)/feed', '/index']);
  });

  it('finds nothing in a project without an app, and says nothing', () => {
    expect(discover({ 'README.md': '# hello' })).toEqual({ screens: [], root: undefined, diagnostics: [] });
  });

  it('survives navigators that contain themselves', () => {
    const { screens } = discover({
      'App.tsx': `${STACK} export default function AppNavigator() { return <Stack.Navigator><Stack.Screen name="Loop" component={AppNavigator} /></Stack.Navigator>; }`,
    });
    expect(screens.map(({ name }) => name)).toEqual(['Loop']);
  });
});
