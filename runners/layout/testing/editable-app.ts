import { Buffer } from 'node:buffer';
import type { MemoryFile } from '../../source/index.ts';

/** What each path of a small app may hold; `null` is a file that is not there. */
type Variants = Readonly<Record<string, readonly (MemoryFile | null)[]>>;

const screen = (imports: string, body: string, before = '') =>
  `import { Image, Platform, Text, View, useWindowDimensions } from 'react-native';\n${imports}\n${before}\nexport default function Screen({ navigation, route }) { ${body} }\n`;

const card = (label: string) =>
  `import { Text, View } from 'react-native';\nexport function Card({ title }) { return <View style={{ padding: 8 }}><Text>{'${label} ' + title}</Text></View>; }\n`;

const navigator = (extra: string) => `
import { NavigationContainer } from '@react-navigation/native';
import { createNativeStackNavigator } from '@react-navigation/native-stack';
import Home from './src/screens/Home';
import Details from './src/screens/Details';
${extra}
const Stack = createNativeStackNavigator();
export default function App() {
  return <NavigationContainer><Stack.Navigator>
    <Stack.Screen name="Home" component={Home} />
    <Stack.Screen name="Details" component={Details} options={{ title: 'About it' }} />
    ${extra === '' ? '' : '<Stack.Screen name="Settings" component={Settings} />'}
  </Stack.Navigator></NavigationContainer>;
}
`;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WIDE_PIXEL = Buffer.from(PIXEL.map((byte, index) => (index === 19 ? 3 : byte)));

const home = (text: string, params: string) =>
  screen(
    "import { Card } from '../components/Card';\nimport { theme } from '@/theme';\nimport data from '../data.json';",
    `const { width } = useWindowDimensions();
    return <View style={{ padding: theme.gap, maxWidth: width > 600 ? 500 : undefined }}>
      <Text onPress={() => navigation.navigate('Details'${params})}>${text}</Text>
      <Card title={data.title} />
      <Image source={require('../../img/logo.png')} />
    </View>;`,
  );

/** The files of a project by path. Each stands for one way of reading it that a screen can depend on. */
export const APP_VARIANTS: Variants = {
  'package.json': [
    JSON.stringify({ name: 'app', main: 'index.js' }),
    JSON.stringify({ name: 'app', main: 'expo-router/entry', dependencies: { 'expo-router': '1' } }),
  ],
  'index.js': [
    "import { AppRegistry } from 'react-native';\nimport App from './App';\nAppRegistry.registerComponent('app', () => App);\n",
  ],
  'App.tsx': [navigator(''), navigator("import Settings from './src/screens/Settings';"), 'export default ('],
  'App.ios.tsx': [null, navigator('')],
  'tsconfig.json': [
    '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    '{ "compilerOptions": { "paths": { "@/*": ["./other/*", "./src/*"] } } }',
    null,
  ],
  'src/tsconfig.json': [null, '{ "compilerOptions": { "baseUrl": "." } }'],
  'babel.config.js': [
    null,
    "module.exports = { plugins: [['module-resolver', { alias: { '@': './src' } }]] };",
  ],
  'src/theme.ts': ['export const theme = { gap: 4 };', 'export const theme = { gap: 9 };'],
  'other/theme.ts': [null, 'export const theme = { gap: 30 };'],
  'src/data.json': ['{ "title": "one" }', '{ "title": "two" }', 'not json'],
  'src/components/Card.tsx': [card('card'), card('CARD')],
  'src/components/Card.ios.tsx': [null, card('ios')],
  'src/components/Card/index.js': [null, card('index')],
  'src/components/Card.ts': [null, "export { Card } from './Other';"],
  'src/components/Other.jsx': [card('other'), null],
  'src/screens/Home.tsx': [home('Go', ", { id: 'a' }"), home('Go', ", { id: 'b' }"), home('On', '')],
  'src/screens/Details.tsx': [
    screen("import { Row } from 'ui';", 'return <Row text={Platform.OS + route.params?.id} />;'),
    screen(
      "import { Row } from 'ui/row';",
      'return <View><Row text="x" /><Text>{route.params.id}</Text></View>;',
    ),
  ],
  'src/screens/Settings.tsx': [
    screen('', "return <Text onPress={() => navigation.navigate('Details', { id: 's' })}>Settings</Text>;"),
    screen("import 'expo-camera';", 'return <Text>Camera</Text>;'),
  ],
  'packages/ui/package.json': [
    JSON.stringify({ name: 'ui', main: 'src/main.ts' }),
    JSON.stringify({ name: 'ui' }),
    JSON.stringify({ name: 'kit' }),
  ],
  'packages/kit/package.json': [null, JSON.stringify({ name: 'ui' })],
  'packages/ui/src/main.ts': ["export { Row } from '../row';"],
  'packages/ui/index.tsx': [null, "export { Row } from './row';"],
  'packages/ui/row.tsx': [
    "import { Text } from 'react-native';\nexport const Row = ({ text }) => <Text>{text}</Text>;",
    "import { Text } from 'react-native';\nexport const Row = ({ text }) => <Text>{'row ' + text}</Text>;",
  ],
  'packages/kit/row.tsx': [
    "import { Text } from 'react-native';\nexport const Row = () => <Text>kit</Text>;",
  ],
  'img/logo.png': [PIXEL, WIDE_PIXEL],
  'img/logo@2x.png': [null, WIDE_PIXEL],
  'img/logo@3x.ios.png': [null, WIDE_PIXEL],
  'app/_layout.tsx': [null, "import { Stack } from 'expo-router';\nexport default () => <Stack />;"],
  'app/index.tsx': [
    "import { Link } from 'expo-router';\nimport { Text } from 'react-native';\nexport default () => <Link href=\"/item/7\"><Text>to</Text></Link>;",
  ],
  'app/item/[id].tsx': [
    "import { useLocalSearchParams } from 'expo-router';\nimport { Text } from 'react-native';\nexport default () => <Text>{useLocalSearchParams().id}</Text>;",
    null,
  ],
  'app/more.tsx': [null, "import { Text } from 'react-native';\nexport default () => <Text>more</Text>;"],
  'src/Extra.tsx': [
    null,
    "// 'Details'\nexport const nothing = 1;",
    "import { createDrawerNavigator } from '@react-navigation/drawer';\nimport Settings from './screens/Settings';\nconst Drawer = createDrawerNavigator();\nexport const Side = () => <Drawer.Navigator><Drawer.Screen name=\"Side\" component={Settings} /></Drawer.Navigator>;",
  ],
  'notes.md': ['notes', 'other notes', null],
};

/** Which variant each path holds, by path; the first where it is not named. */
export type Choice = Readonly<Partial<Record<string, number>>>;

export function appFiles(choice: Choice): Map<string, MemoryFile> {
  const files = new Map<string, MemoryFile>();
  for (const [path, variants] of Object.entries(APP_VARIANTS)) {
    const content = variants[choice[path] ?? 0] ?? null;
    if (content !== null) files.set(path, content);
  }
  return files;
}
