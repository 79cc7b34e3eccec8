import { type HostileCases, only, screen, show } from './hostile-case.ts';

/** Ways that lead out of an interpreter, or that change it for who comes next. */
export const languageTricks: HostileCases = {
  'polluted prototypes': only(
    screen(
      `Object.prototype.polluted = 1; ({}).__proto__.polluted = 1; Array.prototype.map = null; String.prototype.split = 1; return <View />;`,
      `JSON.parse('{"__proto__": {"polluted": 1}}'); Object.assign({}, JSON.parse('{"constructor": {"prototype": {"polluted": 1}}}'));`,
    ),
    'ready',
  ),
  'prototypes by props': only(
    screen(
      `return <View {...JSON.parse('{"__proto__": {"style": 1}, "constructor": 1, "style": {"__proto__": {"flex": 1}}}')} />;`,
    ),
    'ready',
  ),
  'names of prototypes as styles': only(
    screen(
      'return <View style={[s.constructor, s.__proto__, s.hasOwnProperty]} />;',
      'const s = StyleSheet.create({ a: {} });',
    ),
    'ready',
  ),
  'a constructor of constructors': only(
    show(`({}).constructor.constructor('return process')().env.PATH`),
    'ready',
  ),
  'code from text': only(
    show(`eval('1 + 1') + new Function('return process.pid')() + setTimeout('x', 0)`),
    'ready',
  ),
  'modules of the machine': only(
    show(
      `fs.readFileSync('/etc/passwd', 'utf8')`,
      `import fs from 'fs'; import cp from 'child_process'; cp.execSync('id');`,
    ),
    'ready',
  ),
  'getters that throw': only(
    show('o.a + o', 'const o = { get a() { throw o; }, toString() { throw 1; } };'),
    'ready',
  ),
  'getters without end': only(
    show('o.a', 'const o = { get a() { return this.a; } };'),
    'ready',
    'BUDGET_EXCEEDED',
  ),
  'proxies of everything': only(
    screen(
      'return <View {...p} style={p}>{p}</View>;',
      'const p = new Proxy({}, { get: () => p, ownKeys: () => { for (;;); } });',
    ),
    'ready',
  ),
  'symbols for names': only(
    screen(
      'return <View {...o} />;',
      'const o = { [Symbol.toPrimitive]: () => { for (;;); }, [Symbol.for("react.element")]: 1 };',
    ),
    'ready',
  ),
  'elements made by hand': only(
    screen(
      `return { $$typeof: Symbol.for('react.element'), type: 'script', props: { children: { $$typeof: 1 } } };`,
    ),
    'ready',
  ),
  'component types that are none': only(
    screen('return <View>{[null, 1, "a", {}, [], () => 1, class {}].map((T, i) => <T key={i} />)}</View>;'),
    'ready',
  ),
  'numbers that are none, as styles': only(
    screen(
      'return <View style={{ width: NaN, height: Infinity, margin: -1e308, flex: 1e308, padding: "1e999%", aspectRatio: 1e-320 }} />;',
    ),
    'ready',
  ),
  'enormous sizes': only(
    screen(
      'return <View style={{ width: 1e15, height: 1e15 }}><View style={{ flex: 1, margin: 1e14 }} /><Text style={{ fontSize: 1e9 }}>x</Text></View>;',
    ),
    'ready',
  ),
  'addresses of other kinds': only(
    screen(
      `return <View>{['file:///etc/passwd', 'http://169.254.169.254/', 'javascript:1', 'data:image/png;base64,AA', '//x'].map((uri) => <Image key={uri} source={{ uri }} />)}</View>;`,
    ),
    'ready',
    'IMAGE_ADDRESS_REFUSED',
  ),
  'characters that turn text around': only(
    screen('return <Text>{"\\u202e\\u2066\\ufeff\\u0000\\ud800"}</Text>;'),
    'ready',
  ),
  'a debugger statement': only(screen('debugger; return <View />;'), 'ready'),
  'with, delete and octals': only(
    screen('with (Math) { delete this; } var a = 010; return <View />;'),
    'ready',
  ),
  'a name of every prototype': only(
    screen(
      `return <View testID={String(({}).hasOwnProperty) + String([].constructor) + String((() => 1).caller)} />;`,
    ),
    'ready',
  ),
};
