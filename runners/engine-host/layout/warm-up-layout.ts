import { PLATFORMS } from '../../../src/contracts/device-context.ts';
import { DEVICE_MODELS } from '../../../src/contracts/device-models.ts';
import type { LayoutEngine } from '../../layout/layout-engine.ts';
import { createMemoryProject } from '../../source/project.ts';

/** Touches what nearly every screen does: parsing, hooks, lists, styles, text in two weights. */
const SCREEN = `
import { useState } from 'react';
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
  const project = engine.open(createMemoryProject(new Map([[entry.file, SCREEN]])));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const platform of PLATFORMS) project.layout({ entry, device, platform, bare: false });
  }
}
