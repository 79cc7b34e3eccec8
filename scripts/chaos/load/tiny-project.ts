import type { SourceFile } from '../../../clients/sdk/index.ts';

const encoder = new TextEncoder();

/** The smallest app that has a screen; each edit changes one file. */
export function tinyProject(edit: string): SourceFile[] {
  return [
    file('package.json', '{ "name": "tiny", "main": "App.tsx" }'),
    file('greeting.ts', `export const greeting = ${JSON.stringify(`Edit ${edit}`)};\n`),
    file('App.tsx', APP),
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
