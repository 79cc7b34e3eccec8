import { syntheticProject } from './synthetic-screen.ts';

/** A stack navigator with that many screens, each a file of its own with some cards on it. */
export function syntheticApp(screens: number, cardsPerScreen: number): Map<string, string> {
  const names = Array.from({ length: screens }, (_, index) => `Screen${index}`);
  const files = new Map([
    ['package.json', '{ "name": "synthetic-app", "main": "App.tsx" }'],
    ['App.tsx', navigator(names)],
  ]);
  const card = syntheticProject(1).get('Card.tsx');
  if (typeof card === 'string') files.set('Card.tsx', card);
  for (const name of names) files.set(`screens/${name}.tsx`, screenSource(name, cardsPerScreen, 'unedited'));
  return files;
}

/** The source of one of its screens; `note` is a text on it. */
export function screenSource(name: string, cards: number, note: string): string {
  const lines = Array.from(
    { length: cards },
    (_, index) =>
      `      <Card title="${name} card ${index}" price={${index * 3 + 0.5}} isNew={${index % 3 === 0}} />`,
  );
  return `import { ScrollView, Text } from 'react-native';
import { Card } from '../Card';

export function ${name}() {
  return (
    <ScrollView>
      <Text>${note}</Text>
${lines.join('\n')}
    </ScrollView>
  );
}
`;
}

function navigator(names: readonly string[]): string {
  const imports = names.map((name) => `import { ${name} } from './screens/${name}';`);
  const screens = names.map((name) => `        <Stack.Screen name="${name}" component={${name}} />`);
  return `import { NavigationContainer } from '@react-navigation/native';
import { createNativeStackNavigator } from '@react-navigation/native-stack';
${imports.join('\n')}

const Stack = createNativeStackNavigator();

export default function App() {
  return (
    <NavigationContainer>
      <Stack.Navigator>
${screens.join('\n')}
      </Stack.Navigator>
    </NavigationContainer>
  );
}
`;
}
