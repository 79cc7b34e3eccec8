import { type HostileCases, only, screen, show } from './hostile-case.ts';

/** Code that never ends or never stops growing, were it run as it stands. */
export const growthBombs: HostileCases = {
  'a loop without end': only(screen('while (true) {} return <View />;'), 'ready', 'BUDGET_EXCEEDED'),
  'a loop without end in a module': only(
    screen('return <View />;', 'for (;;) {}'),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'labels that continue each other': only(
    screen('a: for (;;) { b: for (;;) { continue a; } } return <View />;'),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'recursion without end': only(show('f(0)', 'const f = (n) => f(n + 1);'), 'ready', 'BUDGET_EXCEEDED'),
  'recursion that doubles': only(
    show('f(80)', 'const f = (n) => n < 2 ? n : f(n - 1) + f(n - 2);'),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'a component that renders itself': only(
    screen('return <View><Screen /></View>;'),
    'ready',
    'TREE_TOO_DEEP',
  ),
  'components that double': only(
    screen(
      'return <D n={40} />;',
      'const D = ({ n }) => n ? <View><D n={n - 1} /><D n={n - 1} /></View> : <Text>x</Text>;',
    ),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'state that is set while rendering': only(
    screen(
      'const [n, set] = useState(0); set(n + 1); return <Text>{n}</Text>;',
      `import { useState } from 'react';`,
    ),
    'ready',
  ),
  'an effect that sets what it depends on': only(
    screen(
      'const [n, set] = useState(0); useEffect(() => set(n + 1), [n]); return <Text>{n}</Text>;',
      `import { useEffect, useState } from 'react';`,
    ),
    'ready',
  ),
  'a generator without end': only(show('[...g()].length', 'function* g() { for (;;) yield g; }'), 'ready'),
  'an iterator without end': only(
    show(
      '[...o].length',
      'const o = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) };',
    ),
    'ready',
  ),
  'a promise that never settles': only(show('p', 'const p = await new Promise(() => {});'), 'ready'),
  'a string that doubles': only(
    show('f()', 'const f = () => { let s = "x"; for (;;) s += s; };'),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'a template that doubles': only(
    show('f()', 'const f = () => { let s = "x"; for (;;) s = `$'.concat('{s}$', '{s}`; };')),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'a list that doubles': only(
    show('f()', 'const f = () => { let a = [1]; for (;;) a = [...a, ...a]; };'),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'a huge string at once': only(show('"x".repeat(2 ** 29).length'), 'ready', 'BUDGET_EXCEEDED'),
  'a huge list at once': only(show('new Array(1e9).fill(0).length'), 'ready', 'BUDGET_EXCEEDED'),
  'a huge number of digits': only(show('(2n ** 10000000n).toString() + (1e300).toFixed(100)'), 'ready'),
  'a list with a far index': only(show('a.length', 'const a = []; a[4294967294] = 1;'), 'ready'),
  'values that contain themselves': only(
    show('JSON.stringify(o) + [a] + a.flat(Infinity)', 'const o = {}; o.o = o; const a = []; a.push(a);'),
    'ready',
  ),
  'a pattern that backtracks': only(
    show(`/^(a+)+$/.test('${'a'.repeat(40)}!')`),
    'ready',
    'UNSAFE_REGULAR_EXPRESSION',
  ),
  'patterns that backtrack by squares': only(
    show(`' '.repeat(100000).replace(/\\s+$/, '') + 'x'.repeat(90000).match(/x*x*y/)`),
    'ready',
  ),
  'a pattern made at run time': only(
    show(`new RegExp('(' + 'a?'.repeat(60) + ')' + 'a'.repeat(60)).test('a'.repeat(60))`),
    'ready',
  ),
  'a replacement that doubles': only(
    show('f()', `const f = () => { let s = 'a'; for (;;) s = s.replace(/a/g, '$&$&'); };`),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'a sort that never agrees': only(
    show('a.sort(() => 1).length', 'const a = Array.from({ length: 50000 }, (_, i) => i);'),
    'ready',
  ),
  'handlers that never end': only(
    screen(
      `return <View>{[1, 2, 3, 4, 5].map((n) => <Text key={n} onPress={() => { for (;;) n++; }}>{n}</Text>)}</View>;`,
    ),
    'ready',
  ),
};
