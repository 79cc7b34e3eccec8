import type { MemoryFile } from '../../runners/source/index.ts';

/** A project of one screen with that many components on it: cards with a title, a price and a few words. */
export function syntheticProject(components: number): Map<string, MemoryFile> {
  const cards = Array.from(
    { length: components },
    (_, index) =>
      `      <Card title="Card number ${index}" price={${index * 3 + 0.5}} isNew={${index % 3 === 0}} />`,
  );
  return new Map([
    ['package.json', '{ "name": "synthetic", "main": "App.tsx" }'],
    ['Card.tsx', CARD],
    ['App.tsx', screen(cards.join('\n'))],
  ]);
}

const CARD = `import { StyleSheet, Text, View } from 'react-native';

interface CardProps {
  title: string;
  price: number;
  isNew: boolean;
}

export function Card({ title, price, isNew }: CardProps) {
  return (
    <View style={styles.card}>
      <View style={styles.row}>
        <Text style={styles.title}>{title}</Text>
        {isNew && <Text style={[styles.badge, { opacity: 0.8 }]}>New</Text>}
        <Text style={styles.price}>{\`$\${price.toFixed(2)}\`}</Text>
      </View>
      <Text numberOfLines={2}>A few words about what this card stands for, enough for more than one line.</Text>
    </View>
  );
}

const styles = StyleSheet.create({
  card: { padding: 12, margin: 8, borderRadius: 8, backgroundColor: '#fff' },
  row: { flexDirection: 'row', alignItems: 'center', gap: 8 },
  title: { flex: 1, fontSize: 17, fontWeight: '600' },
  badge: { color: 'tomato', fontSize: 12 },
  price: { fontSize: 15, color: '#333' },
});
`;

function screen(cards: string): string {
  return `import { ScrollView } from 'react-native';
import { Card } from './Card';

export default function App() {
  return (
    <ScrollView>
${cards}
    </ScrollView>
  );
}
`;
}
