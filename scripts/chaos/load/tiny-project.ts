import type { SourceFile } from '../../../clients/sdk/index.ts';

const encoder = new TextEncoder();

/** The smallest app that has a screen, with large pictures or none; each edit changes one file. */
export function tinyProject(edit: string, pictures: boolean): SourceFile[] {
  return [
    file('package.json', '{ "name": "tiny", "main": "App.tsx" }'),
    file('greeting.ts', `export const greeting = ${JSON.stringify(`Edit ${edit}`)};\n`),
    file('App.tsx', pictures ? APP_WITH_PICTURES : APP),
  ];
}

function file(path: string, text: string): SourceFile {
  return { path, content: encoder.encode(text) };
}

const APP = `import { Text, View } from 'react-native';
import { greeting } from './greeting';

export default function App() {
  return (
    <View style={{ padding: 16 }}>
      <Text>{greeting}</Text>
    </View>
  );
}
`;

/** Two drawings as large as a phone, which come to more than is drawn with a screen. */
const APP_WITH_PICTURES = `import { ScrollView, Text } from 'react-native';
import Svg, { Circle, Rect } from 'react-native-svg';
import { greeting } from './greeting';

const Scene = ({ sky }) => (
  <Svg width={390} height={400} viewBox="0 0 390 400">
    <Rect width="390" height="400" fill={sky} />
    <Circle cx="200" cy="200" r="150" fill="#fd4" />
  </Svg>
);

export default function App() {
  return (
    <ScrollView>
      <Text>{greeting}</Text>
      <Scene sky="#8cf" />
      <Scene sky="#124" />
    </ScrollView>
  );
}
`;
