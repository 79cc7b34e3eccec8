import { type HostileCases, many, only, screen, show } from './hostile-case.ts';

const tooLarge = (source: string) => only(source, 'SOURCE_TOO_LARGE', 'was not read');

/** What is large, or grows. */
export const sizeBombs: HostileCases = {
  'a line of ten megabytes': tooLarge(show(`"${'x'.repeat(10_000_000)}".length`)),
  'a line of three megabytes': only(show(`"${'x'.repeat(3_000_000)}".length`), 'ready'),
  'a comment of three megabytes': only(`/*${'*'.repeat(3_000_000)}*/${show('1')}`, 'ready'),
  'three million empty lines': only(`${'\n'.repeat(3_000_000)}${show('1')}`, 'ready'),
  'a list of a million elements': tooLarge(show(`[${'1,'.repeat(1_000_000)}].length`)),
  'a list of a hundred thousand elements': only(show(`[${'1,'.repeat(100_000)}].length`), 'ready'),
  'a minified bundle': tooLarge(many(40_000, (index) => `function a${index}(b){return b+${index}}`, ';')),
  'a hundred thousand imports': tooLarge(
    `${many(100_000, (index) => `import a${index} from './a${index}';`)}${show('1')}`,
  ),
  'a hundred thousand exports': tooLarge(
    `${many(100_000, (index) => `export * from './a${index}';`)}${show('1')}`,
  ),
  'nine thousand imports': only(
    `${many(9_000, (index) => `import a${index} from './a${index}';`)}${show('1')}`,
    'ready',
  ),
  'an import of the same name without end': tooLarge(
    `import {${'a,'.repeat(300_000)}} from './a';${show('1')}`,
  ),
  'mistaken slashes without end': tooLarge(';/[\\]'.repeat(600_000)),
  'a hundred thousand styles': only(
    screen(
      'return <View style={s.a5} />;',
      `const s = StyleSheet.create({${many(30_000, (index) => `a${index}:{flex:1}`, ',')}});`,
    ),
    'ready',
  ),
  'a style of a hundred thousand names': only(
    screen('return <View style={s} />;', `const s = {}; for (let i = 0; i < 100000; i++) s['a' + i] = i;`),
    'ready',
  ),
  'a list of styles without end': only(
    screen('return <View style={s} />;', 'const s = []; s.push(s, { flex: 1 });'),
    'ready',
  ),
  'a huge json file': {
    files: {
      'Screen.tsx': show('data.length', `import data from './data.json';`),
      'data.json': `[${'{"a":[1,2,3]},'.repeat(100_000)}0]`,
    },
    ends: 'ready',
  },
  'a million elements': only(
    screen(
      'return <ScrollView>{Array.from({ length: 1e6 }, (_, i) => <Text key={i}>{i}</Text>)}</ScrollView>;',
    ),
    'ready',
  ),
  'ten thousand texts': only(
    screen(
      'return <ScrollView>{Array.from({ length: 1e4 }, (_, i) => <Text key={i}>some words {i}</Text>)}</ScrollView>;',
    ),
    'OUTPUT_TOO_LARGE',
  ),
  'a text of a million words': only(
    screen('return <Text>{"word ".repeat(700000)}</Text>;'),
    'OUTPUT_TOO_LARGE',
  ),
  'a text of one long word': only(
    screen(`return <Text>{'\\u0301'.repeat(100000)}</Text>;`),
    'OUTPUT_TOO_LARGE',
  ),
  'a million props': only(
    screen('return <View {...p} />;', `const p = {}; for (let i = 0; i < 200000; i++) p['testID' + i] = i;`),
    'ready',
  ),
  'props spread in props': only(
    screen(`return <View ${'{...p} '.repeat(5_000)}/>;`, `const p = { a: 1, b: 2, c: 3 };`),
    'ready',
  ),
  'deep inheritance': only(
    show(
      'new A1999().a',
      `class A0 { a = 1 } ${many(1_999, (index) => `class A${index + 1} extends A${index} {}`)}`,
    ),
    'ready',
  ),
  'three thousand files': {
    files: {
      'Screen.tsx': show('a', `import a from './f2999';`),
      ...Object.fromEntries(
        Array.from({ length: 3_000 }, (_, index) => [`f${index}.ts`, `export default ${index % 7};`]),
      ),
    },
    ends: 'ready',
  },
};
