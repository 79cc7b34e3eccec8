import { describe, expect, it } from 'vitest';
import { type AppOptions, allNodes, sceneOf, textsOf } from '../testing/render-app.ts';

const HEAD = `import * as React from 'react';
  import { Text, View } from 'react-native';
  import { NavigationContainer, useNavigation, useRoute } from '@react-navigation/native';
  import { createNativeStackNavigator } from '@react-navigation/native-stack';
  import { createBottomTabNavigator } from '@react-navigation/bottom-tabs';
  import { createDrawerNavigator } from '@react-navigation/drawer';
  import { useHeaderHeight } from '@react-navigation/elements';
  import { useBottomTabBarHeight } from '@react-navigation/bottom-tabs';`;

const STACK = `${HEAD}
  const Stack = createNativeStackNavigator();
  export function Home({ navigation }) { return <Text onPress={() => navigation.navigate('Details', { id: 7 })}>home</Text>; }
  export function Details({ route }) { const same = useRoute(); return <Text>details {route.params.id} {same.name} {useHeaderHeight()}</Text>; }
  export default function App() { return <NavigationContainer><Stack.Navigator screenOptions={{ headerTintColor: 'teal' }}>
    <Stack.Screen name="Home" component={Home} options={{ title: 'Start' }} />
    <Stack.Screen name="Details" component={Details} options={({ route }) => ({ title: 'No. ' + route.params.id })} />
  </Stack.Navigator></NavigationContainer>; }`;

const render = (source: string, options: AppOptions) => sceneOf({ 'App.tsx': source }, options);

describe('a screen in its navigators', () => {
  it('stands under the header the platform draws, with its title', () => {
    const scene = render(STACK, { entry: 'App.tsx#Home' });
    expect(scene.nav).toMatchObject({ type: 'stack', title: 'Start', header_shown: true });
    expect(scene.nav.routes.map(({ name }) => name)).toEqual(['Home', 'Details']);
    expect(textsOf(scene.root)).toEqual(['Start', 'home']);
    const screen = allNodes(scene.root).find(({ props }) => props.name === 'Home');
    const [header, content] = screen?.children ?? [];
    expect(header?.style).toMatchObject({ height: 44 + 59, padding_top: 59 });
    expect(content?.style).toEqual({ flex: 1 });
  });

  it('stands in the tabs that the app shows once it has left the state it starts in', () => {
    const scene = render(
      `${HEAD} const Stack = createNativeStackNavigator(); const Tab = createBottomTabNavigator();
      export const Home = () => <Text>home</Text>; const Cart = () => <Text>cart</Text>;
      export const Main = () => <Tab.Navigator><Tab.Screen name="Home" component={Home} /><Tab.Screen name="Cart" component={Cart} /></Tab.Navigator>;
      export default function App() {
        const [starting] = React.useState(true);
        if (starting) return <Text>wait</Text>;
        return <NavigationContainer><Stack.Navigator><Stack.Screen name="Main" component={Main} /></Stack.Navigator></NavigationContainer>;
      }`,
      { entry: 'App.tsx#Home' },
    );
    expect(scene.nav.type).toBe('tabs');
    expect(textsOf(scene.root)).toEqual(['Main', 'Home', 'home', 'Home', 'Cart']);
  });

  it('can go back when it is not where its stack starts', () => {
    const backs = (entry: string) =>
      allNodes(render(STACK, { entry }).root).filter(({ actions }) => actions?.onPress?.handler === 'goBack')
        .length;
    expect([backs('App.tsx#Home'), backs('App.tsx#Details')]).toEqual([0, 1]);
  });

  it('gets the params with which another screen opens it', () => {
    const scene = render(STACK, { entry: 'App.tsx#Details' });
    expect(textsOf(scene.root)).toEqual(['No. 7', 'details 7 Details 103']);
    expect(scene.root.confidence).toBe('exact');
  });

  it('prefers the caller’s params', () => {
    expect(textsOf(render(STACK, { entry: 'App.tsx#Details', params: { id: 'x' } }).root)[0]).toBe('No. x');
  });

  it('says by name where handlers lead', () => {
    const scene = render(STACK, { entry: 'App.tsx#Home', bare: true });
    expect(scene.root.children[0]?.actions).toEqual({
      onPress: { handler: 'onPress', navigate_to: 'Details', params: { id: 7 } },
    });
  });

  it('leaves all chrome out when bare, and tells the screen that there is none', () => {
    const scene = render(STACK, { entry: 'App.tsx#Details', bare: true });
    expect(textsOf(scene.root)).toEqual(['details 7 Details 0']);
    expect(scene.root.children).toHaveLength(1);
  });

  it('stands by itself in a navigator that the app made', () => {
    const scene = render(
      `${HEAD} import { createNavigatorFactory, useNavigationBuilder } from '@react-navigation/native';
      function Own(props) { const { state, descriptors } = useNavigationBuilder(() => {}, props); return descriptors[state.index].render(); }
      const Nav = createNavigatorFactory(Own)();
      export const Home = () => <Text>home</Text>; const Cart = () => <Text>cart</Text>;
      export default () => <NavigationContainer><Nav.Navigator><Nav.Screen name="Home" component={Home} /><Nav.Screen name="Cart" component={Cart} /></Nav.Navigator></NavigationContainer>;`,
      { entry: 'App.tsx#Home' },
    );
    expect(scene.nav).toMatchObject({ type: 'none', title: 'Home', header_shown: false });
    expect(textsOf(scene.root)).toEqual(['home']);
  });

  it('has the tab bar with icons, labels and badges, and the focused tab marked', () => {
    const source = `${HEAD}
      const Tab = createBottomTabNavigator();
      export function Feed() { return <Text>{useBottomTabBarHeight()}</Text>; }
      export function Me() { return null; }
      export default () => <NavigationContainer><Tab.Navigator screenOptions={{ headerShown: false }}>
        <Tab.Screen name="Feed" component={Feed} options={{ tabBarBadge: 3, tabBarIcon: ({ size, focused }) => <View style={{ width: size }} testID={focused ? 'on' : 'off'} /> }} />
        <Tab.Screen name="Me" component={Me} options={{ tabBarLabel: 'You' }} />
      </Tab.Navigator></NavigationContainer>;`;
    const scene = render(source, { entry: 'App.tsx#Feed' });
    expect(scene.nav).toMatchObject({ type: 'tabs', header_shown: false });
    expect(textsOf(scene.root)).toEqual([String(49 + 34), '3', 'Feed', 'You']);
    const tabs = allNodes(scene.root).filter(({ props }) => props.accessibility_role === 'tab');
    expect(tabs.map(({ props, actions }) => [props.selected, actions?.onPress?.navigate_to])).toEqual([
      [true, 'Feed'],
      [false, 'Me'],
    ]);
    expect(
      allNodes(scene.root).some(({ props, style }) => props.test_id === 'on' && style.width === 25),
    ).toBe(true);
    expect(textsOf(render(source, { entry: 'App.tsx#Feed', platform: 'android' }).root)[0]).toBe(
      String(56 + 24),
    );
  });

  it('can have a tab bar and a header of the app’s own', () => {
    const source = `${HEAD}
      const Tab = createBottomTabNavigator();
      const Bar = ({ state, descriptors }) => <View>{state.routes.map((route, i) => <Text key={route.key}>{descriptors[route.key].options.title}{i === state.index ? '!' : ''}</Text>)}</View>;
      export function Feed() { return null; }
      export default () => <NavigationContainer><Tab.Navigator tabBar={(props) => <Bar {...props} />} screenOptions={{ header: ({ options }) => <Text>[{options.title}]</Text> }}>
        <Tab.Screen name="Feed" component={Feed} options={{ title: 'News' }} /><Tab.Screen name="Me" component={Feed} />
      </Tab.Navigator></NavigationContainer>;`;
    expect(textsOf(render(source, { entry: 'App.tsx#Feed' }).root)).toEqual(['[News]', 'News!', 'Me']);
  });

  it('draws nested navigators inside each other', () => {
    const source = `${HEAD}
      const Drawer = createDrawerNavigator(); const Stack = createNativeStackNavigator();
      export function Inbox() { return <Text>mail</Text>; }
      function Mail() { return <Stack.Navigator><Stack.Screen name="Inbox" component={Inbox} /></Stack.Navigator>; }
      export default () => <NavigationContainer><Drawer.Navigator><Drawer.Screen name="Mail" component={Mail} options={{ headerShown: false }} /></Drawer.Navigator></NavigationContainer>;`;
    const scene = render(source, { entry: 'App.tsx#Inbox' });
    const containers = allNodes(scene.root).filter(({ type }) => type === 'HS_NavContainer');
    expect(containers.map(({ props }) => props.navigator)).toEqual(['drawer', 'stack']);
    expect(textsOf(scene.root)).toEqual(['Inbox', 'mail']);
  });

  it('reads a static configuration like elements', () => {
    const source = `${HEAD} import { createStaticNavigation } from '@react-navigation/native';
      export function Home() { return <Text>home</Text>; }
      export function Help() { return <Text>help</Text>; }
      const RootStack = createNativeStackNavigator({ screenOptions: { headerShown: true }, screens: { Home, Help: { screen: Help, options: { title: 'Help me', presentation: 'modal' } } } });
      const Navigation = createStaticNavigation(RootStack);
      export default function App() { return <Navigation />; }`;
    const scene = render(source, { entry: 'App.tsx#Help' });
    expect(textsOf(scene.root)).toEqual(['Help me', 'help']);
    expect(scene.nav.type).toBe('modal');
  });
});

describe('options that a screen sets itself', () => {
  it('count when an effect sets them, and nothing else the effect does', () => {
    const source = `${HEAD}
      const Stack = createNativeStackNavigator(); const log = [];
      export function Note({ navigation }) {
        React.useLayoutEffect(() => { log.push(1); navigation.setOptions({ title: 'Mine', headerRight: () => <Text>edit</Text> }); });
        return <Text>{log.length}</Text>;
      }
      export default () => <NavigationContainer><Stack.Navigator><Stack.Screen name="Note" component={Note} /></Stack.Navigator></NavigationContainer>;`;
    const scene = render(source, { entry: 'App.tsx#Note' });
    expect(textsOf(scene.root)).toEqual(['Mine', 'edit', '0']);
    expect(scene.nav.title).toBe('Mine');
  });
});

describe('providers', () => {
  const app = `${HEAD}
    const User = React.createContext('nobody');
    const Stack = createNativeStackNavigator();
    export function Home() { return <Text>{React.useContext(User)}</Text>; }
    export function Card() { return <Text>card of {React.useContext(User)}</Text>; }
    export default function App() { return <User.Provider value="Ada"><NavigationContainer><Stack.Navigator screenOptions={{ headerShown: false }}><Stack.Screen name="Home" component={Home} /></Stack.Navigator></NavigationContainer></User.Provider>; }`;

  it('of the app’s root are around a screen', () => {
    expect(textsOf(render(app, { entry: 'App.tsx#Home' }).root)).toEqual(['Ada']);
  });

  it('are also around a component that no navigator lists', () => {
    expect(textsOf(render(app, { entry: 'App.tsx#Card', bare: true }).root)).toEqual(['card of Ada']);
  });

  it('hold for a screen behind a condition that the root does not show', () => {
    const source = `${HEAD}
      const User = React.createContext('nobody'); const A = createNativeStackNavigator(); const B = createNativeStackNavigator();
      export function Login() { return <Text>login</Text>; }
      export function Secret() { return <Text>secret of {React.useContext(User)}</Text>; }
      export function Inside() { return <B.Navigator><B.Screen name="Secret" component={Secret} /></B.Navigator>; }
      export function Outside() { return <A.Navigator><A.Screen name="Login" component={Login} /></A.Navigator>; }
      export default function App() { const [user] = React.useState(null); return <User.Provider value="Ada"><NavigationContainer>{user ? <Inside /> : <Outside />}</NavigationContainer></User.Provider>; }`;
    expect(textsOf(render(source, { entry: 'App.tsx#Secret' }).root)).toEqual(['Secret', 'secret of Ada']);
    expect(textsOf(render(source, { entry: 'App.tsx#Login' }).root)).toEqual(['Login', 'login']);
  });

  it('are found behind what the root shows only while the app starts', () => {
    const gate = (state: string, test: string) => `${HEAD}
      const Theme = React.createContext(null); const Stack = createNativeStackNavigator();
      const useReady = () => { const [ready] = React.useState(false); return ready; };
      class Session extends React.Component { state = { restored: false }; render() { return this.state.restored ? this.props.children : <Text>wait</Text>; } }
      export function Home() { const theme = React.useContext(Theme); if (!theme) throw new Error('no theme'); return <Text>{theme.name}</Text>; }
      export default function App() {
        ${state}
        if (${test}) return <Text>wait</Text>;
        return <Session><Theme.Provider value={{ name: 'sea' }}><NavigationContainer><Stack.Navigator><Stack.Screen name="Home" component={Home} /></Stack.Navigator></NavigationContainer></Theme.Provider></Session>;
      }`;
    for (const source of [
      gate('const [loading] = React.useState(true);', 'loading'),
      gate('const ready = useReady();', '!ready'),
      gate('const [splash] = React.useState(true);', 'splash'),
      gate(
        'const [state] = React.useReducer((s) => s, { isLoading: true, token: null });',
        'state.isLoading',
      ),
    ]) {
      const scene = render(source, { entry: 'App.tsx#Home' });
      expect(textsOf(scene.root)).toEqual(['Home', 'sea']);
      expect(scene.nav.type).toBe('stack');
    }
  });

  it('give a screen behind a sign-in what they give at first', () => {
    const source = `${HEAD}
      const Session = React.createContext(null); const Stack = createNativeStackNavigator();
      function SessionProvider({ children }) { const [user] = React.useState(null); return <Session.Provider value={{ user }}>{children}</Session.Provider>; }
      export function Account() { const { user } = React.useContext(Session); return <Text>{user === null ? 'nobody yet' : user.name}</Text>; }
      function Inside() { const { user } = React.useContext(Session); if (!user) return <Text>sign in</Text>; return <Stack.Navigator><Stack.Screen name="Account" component={Account} /></Stack.Navigator>; }
      export default function App() { return <SessionProvider><NavigationContainer><Inside /></NavigationContainer></SessionProvider>; }`;
    expect(textsOf(render(source, { entry: 'App.tsx#Account' }).root)).toEqual(['Account', 'nobody yet']);
  });

  it('are around a screen that no navigator of the root lists, however deep they stand', () => {
    const source = `${HEAD}
      const Theme = React.createContext(null); const A = createNativeStackNavigator(); const B = createBottomTabNavigator();
      const signedIn = () => false;
      export function Login() { return <Text>login</Text>; }
      export function Feed() { const theme = React.useContext(Theme); if (!theme) throw new Error('no theme'); return <Text>feed at {theme}</Text>; }
      const Tabs = () => <B.Navigator><B.Screen name="Feed" component={Feed} /></B.Navigator>;
      const Stacks = () => <A.Navigator>{signedIn() ? <A.Screen name="Tabs" component={Tabs} /> : <A.Screen name="Login" component={Login} />}</A.Navigator>;
      export default function App() { return <View style={{ flex: 1 }}><Theme.Provider value="sea"><NavigationContainer><Stacks /></NavigationContainer></Theme.Provider></View>; }`;
    const feed = render(source, { entry: 'App.tsx#Feed', bare: true });
    expect(textsOf(feed.root)).toEqual(['feed at sea']);
    expect(feed.diagnostics.map(({ code }) => code)).toEqual(['NAVIGATOR_NOT_REACHED']);
    expect(textsOf(render(source, { entry: 'App.tsx#Login', bare: true }).root)).toEqual(['login']);
  });

  it('that nothing shows are taken to be there when a component throws without them', () => {
    const source = `${HEAD}
      const Theme = React.createContext(undefined);
      const useTheme = () => { const theme = React.useContext(Theme); if (!theme) throw new Error('no provider'); return theme; };
      export function Lost() { const { colors } = useTheme(); return <Text style={{ color: colors.text }}>lost</Text>; }
      export default function App() { return <Text>app</Text>; }`;
    const scene = render(source, { entry: 'App.tsx#Lost', bare: true });
    expect(textsOf(scene.root)).toEqual(['lost']);
    expect(scene.diagnostics.map(({ code }) => code)).toContain('COMPONENT_THREW');
  });

  it('are found around a static navigator', () => {
    const source = `${HEAD}
      import { createStaticNavigation } from '@react-navigation/native';
      const Theme = React.createContext('none');
      export function Home() { return <Text>home at {React.useContext(Theme)}</Text>; }
      const Root = createNativeStackNavigator({ screens: { Home } }).with(({ Navigator }) => <Theme.Provider value="sea"><Navigator /></Theme.Provider>);
      export default createStaticNavigation(Root);`;
    expect(textsOf(render(source, { entry: 'App.tsx#Home' }).root)).toEqual(['Home', 'home at sea']);
  });
});
