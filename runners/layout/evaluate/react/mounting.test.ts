import { describe, expect, it } from 'vitest';
import { elementOf } from '../testing/element-of.ts';
import { evaluateSource } from '../testing/evaluate-files.ts';
import { ElementValue } from './element-value.ts';

/** What the export `C` hands over as `v`. */
function shown(source: string): unknown {
  const { interpreter, read } = evaluateSource(
    `import React, { useState, useReducer, useEffect, useLayoutEffect, useCallback } from 'react'; import { api } from 'some-api'; ${source}`,
  );
  const rendered = interpreter.renderComponent(elementOf(read('C')), undefined);
  if (!(rendered instanceof ElementValue)) throw new Error('no element was rendered');
  return interpreter.getProperty(rendered.props, 'v');
}

const effect = (state: string, body: string, dependencies = '[]') =>
  shown(
    `export const C = () => { const [v, set] = useState(${state}); useEffect(() => { ${body} }, ${dependencies}); return <a v={v} />; };`,
  );

describe('what effects set at once', () => {
  it('is part of the screen', () => {
    expect(effect('[]', 'set([1, 2].join())')).toBe('1,2');
    expect(
      shown(
        `export const C = () => { const [v, send] = useReducer((s, a) => s + a, 1); useLayoutEffect(() => send(4), []); return <a v={v} />; };`,
      ),
    ).toBe(5);
  });

  it('is set once where nothing it depends on changes', () => {
    expect(effect('1', 'set((n) => n + 1); set((n) => n + 1)')).toBe(3);
    expect(effect('1', 'set((n) => n + 1)', '[set]')).toBe(2);
  });

  it('is seen by the effects that depend on it', () => {
    const source = `export const C = () => { const [a, setA] = useState(0); const [v, setV] = useState('');
      const name = useCallback(() => 'n' + a, [a]); useEffect(() => setV(name()), [a]); useEffect(() => setA(7), []); return <a v={v} />; };`;
    expect(shown(source)).toBe('n7');
  });

  it('comes of promises whose answer is known', () => {
    expect(effect('0', 'Promise.resolve(3).then((n) => set(n))')).toBe(3);
    expect(
      effect('0', 'const load = async () => { const n = await Promise.resolve(4); set(n); }; load()'),
    ).toBe(4);
  });

  it('comes of timers that are due before anybody looks', () => {
    expect(effect('0', 'requestAnimationFrame(() => set(1))')).toBe(1);
    expect(effect('0', 'setTimeout(() => set(2), 50)')).toBe(2);
  });

  it('comes of class components that are mounted', () => {
    const source = `export class C extends React.Component { state = { a: 1, b: 2 };
      componentDidMount() { this.setState({ a: this.props.x ?? 5 }); this.setState((s) => ({ b: s.a * 2 })); }
      render() { return <a v={this.state.a + '/' + this.state.b} />; } }`;
    expect(shown(source)).toBe('5/10');
    const older = `export class C extends React.Component { constructor(props) { super(props); this.state = { a: 1 }; }
      componentWillMount() { this.setState({ a: 3 }); } render() { return <a v={this.state.a} />; } }`;
    expect(shown(older)).toBe(3);
  });
});

describe('what effects set however a wait ends', () => {
  it('in `finally` is part of the screen', () => {
    const body = 'set("wait"); const x = await api.get(); console.log(x);';
    expect(
      effect(
        '0',
        `const load = async () => { try { ${body} } catch (e) { alert(e); } finally { set("done"); } }; load()`,
      ),
    ).toBe('done');
    expect(effect('0', 'fetch("/").then((r) => r.json()).catch(alert).finally(() => set("done"))')).toBe(
      'done',
    );
  });

  it('after success and after failure alike is part of the screen', () => {
    const either = (success: string, failure: string) =>
      effect(
        '0',
        `const load = async () => { try { const r = await api.get(); ${success} } catch (e) { ${failure} } }; load()`,
      );
    expect(either('set(1)', 'alert(e); set(1)')).toBe(1);
    expect(either('set(1)', 'set(2)')).toBe(0);
    expect(either('set(r.data)', 'set(2)')).toBe(0);
    expect(effect('0', 'fetch("/").then((r) => { alert(r.ok); set(4); }).catch((e) => set(4))')).toBe(4);
    expect(effect('0', 'fetch("/").then((r) => set(r)).catch(() => set(4))')).toBe(0);
  });

  it('comes of class components, too', () => {
    const source = `export class C extends React.Component { state = { a: 1, b: 2 };
      async componentDidMount() { try { await api.get(); } finally { this.setState({ a: 5 }); } }
      render() { return <a v={this.state.a + '/' + this.state.b} />; } }`;
    expect(shown(source)).toBe('5/2');
  });

  it('is left out where the component then breaks', () => {
    const source = `export const C = () => { const [user] = useState(null); const [v, set] = useState('wait');
      useEffect(() => { fetch('/').finally(() => set('done')); }, []);
      if (v === 'done' && user === null) throw new Error('no user'); return <a v={v} />; };`;
    expect(shown(source)).toBe('wait');
  });

  it('is left out where the component then shows nothing', () => {
    const source = `export const C = () => { const [user] = useState(null); const [v, set] = useState('wait');
      useEffect(() => { fetch('/').finally(() => set('done')); }, []);
      if (v === 'done' && user === null) return null; return <a v={v} />; };`;
    expect(shown(source)).toBe('wait');
  });
});

describe('what effects would set', () => {
  it('after waiting for run time is not part of the screen, nor what they set meanwhile', () => {
    expect(effect('"start"', 'set("wait"); fetch("/").then((r) => set(r))')).toBe('start');
    const waiting = 'const load = async () => { set("wait"); set(await fetch("/")); }; load(); set("known")';
    expect(effect('"start"', waiting)).toBe('known');
    expect(effect('"start"', 'setTimeout(() => set("later"), 2_000)')).toBe('start');
  });

  it('under a condition that only run time knows is not part of the screen', () => {
    expect(effect('"start"', 'if (api.ok) set("online")')).toBe('start');
    expect(effect('"start"', 'set(api.status)')).toBe('start');
  });

  it('without end is followed a few times', () => {
    expect(effect('0', 'set((n) => n + 1)', 'undefined')).toBe(3);
  });

  it('to anything but their own component’s state is undone', () => {
    const source = `const seen = []; export const C = () => { const [, set] = useState(0); useEffect(() => { seen.push(1); set(1); }, []); return <a v={seen.length} />; };`;
    expect(shown(source)).toBe(0);
  });
});
