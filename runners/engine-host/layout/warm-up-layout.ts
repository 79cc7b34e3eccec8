import { PLATFORMS } from '../../../src/contracts/device-context.ts';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import type { LayoutEngine } from '../../layout/layout-engine.ts';
import { createMemoryProject } from '../../source/project.ts';

/** JavaScript with Flow types is read by another parser, whose first file takes twenty times as long as the next. */
const FLOW = `/* @flow */
import * as React from 'react';
import { Text, View } from 'react-native';
type Props = { +title: string, onPress?: () => void };
export const Badge = ({ title }: Props): React.Node => (
  <View style={{ padding: 4 }}><Text>{title.length > 3 ? title : (title: any)}</Text></View>
);
`;

/** Touches what nearly every screen does: parsing, hooks, lists, styles, text in two weights. */
const SCREEN = `
import { useState } from 'react';
import { Badge } from './Badge';
import { FlatList, Pressable, StyleSheet, Text, TextInput, View } from 'react-native';

const rows = Array.from({ length: 12 }, (_, index) => ({ id: String(index), title: \`Row \${index}\` }));

function Row({ title, onPress }: { title: string; onPress?: () => void }) {
  return (
    <Pressable style={styles.row} onPress={onPress}>
      <Text style={styles.title} numberOfLines={1}>{title.toUpperCase()}</Text>
      <Text>Some words that are long enough to need a second line on a narrow device.</Text>
    </Pressable>
  );
}

export default function Screen() {
  const [query] = useState('');
  return (
    <View style={styles.screen}>
      <TextInput value={query} placeholder="Search" />
      <Badge title="New" />
      <FlatList data={rows} keyExtractor={(row) => row.id} renderItem={({ item }) => <Row {...item} />} />
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1, padding: 16, backgroundColor: '#fff' },
  row: { flexDirection: 'row', gap: 8, paddingVertical: 12, borderBottomWidth: StyleSheet.hairlineWidth },
  title: { fontSize: 17, fontWeight: '600', flexShrink: 1 },
});
`;

const ROUNDS = 3;

/** Lays out a small screen a few times, so that the first person's screen meets loaded fonts and warm code. */
export function warmUpLayout(engine: LayoutEngine): void {
  const device = DEVICE_MODELS['iphone-15']?.context;
  if (device === undefined) throw new Error('the device to warm up with is not in the catalogue');
  const entry = { file: 'Screen.tsx', export: 'default' };
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each round's files are others, or nothing would be parsed and evaluated twice.
    const files = [
      [entry.file, SCREEN],
      ['Badge.js', FLOW],
    ].map(([path = '', text]) => [path, `${text}// ${round}\n`] as const);
    const project = engine.open(createMemoryProject(new Map(files)));
    for (const platform of PLATFORMS) project.layout({ entry, device, platform, bare: false });
  }
}
