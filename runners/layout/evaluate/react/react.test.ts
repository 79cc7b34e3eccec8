import { describe, expect, it } from 'vitest';
import { elementOf } from '../testing/element-of.ts';
import { type Evaluated, evaluateFiles, evaluateSource } from '../testing/evaluate-files.ts';
import { ArrayValue } from '../values/array-value.ts';
import { ObjectValue, objectOf } from '../values/object-value.ts';
import { chosenOf } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';
import type { Value } from '../values/value.ts';
import { ContextValue } from './component-values.ts';
import { ElementValue } from './element-value.ts';

/** Renders the export `C` and writes the elements it gives as markup. */
function rendered(source: string, props = new ObjectValue()): string {
  const evaluated = evaluateSource(source);
  return markup(
    evaluated,
    evaluated.interpreter.renderComponent(elementOf(evaluated.read('C'), props), undefined),
  );
}

function markup(evaluated: Evaluated, given: Value): string {
  const value = chosenOf(given);
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (value instanceof ArrayValue) return value.elements.map((item) => markup(evaluated, item)).join('|');
  if (value instanceof UnknownValue) return `?${value.hint}`;
  if (!(value instanceof ElementValue)) return String(value);
  const type = typeof value.type === 'string' ? value.type : 'Element';
  const attributes = value.props
    .ownKeys()
    .filter((key) => key !== 'children')
    .map((key) => ` ${key}=${markup(evaluated, evaluated.interpreter.getProperty(value.props, key))}`);
  const key = value.key === null ? '' : ` #${value.key}`;
  const children = markup(evaluated, evaluated.interpreter.getProperty(value.props, 'children'));
  return `<${type}${key}${attributes.join('')}>${children}</>`;
}

describe('hooks', () => {
  it('are at their initial values until effects answer', () => {
    const source = `import { useState, useReducer, useMemo, useCallback, useRef, useId, useTransition, useDeferredValue, useEffect } from 'react';
      const useCounter = (start) => { const [n, setN] = useState(() => start * 2); useEffect(() => { fetch('/n').then(setN); }); return n; };
      export function C() {
        const n = useCounter(2); const [s] = useReducer((s, a) => ({ n: 50 }), 1, (v) => ({ n: v + 1 }));
        const m = useMemo(() => n + s.n, [n]); const f = useCallback(() => m, []); const r = useRef(7); const [pending] = useTransition();
        return <a n={n} s={s.n} m={m} f={f()} r={r.current} p={String(pending)} d={useDeferredValue(3)} id={useId()} />;
      }`;
    expect(rendered(source)).toBe('<a n=4 s=2 m=6 f=6 r=7 p=false d=3 id=:r1:></>');
  });

  it('read the nearest provider of a context, else its default', () => {
    const source = `import { createContext, useContext } from 'react'; export const Theme = createContext('light');
      export const C = () => <a theme={useContext(Theme)} />;`;
    const evaluated = evaluateSource(source);
    const { interpreter } = evaluated;
    const theme = evaluated.read('Theme');
    if (!(theme instanceof ContextValue)) throw new Error('not a context');
    const scope = { context: theme, value: 'dark', outer: { context: theme, value: 'no', outer: undefined } };
    const component = evaluated.read('C');
    expect(markup(evaluated, interpreter.renderComponent(elementOf(component), scope))).toBe(
      '<a theme=dark></>',
    );
    expect(markup(evaluated, interpreter.renderComponent(elementOf(component), undefined))).toBe(
      '<a theme=light></>',
    );
  });
});

describe('components', () => {
  it('may be classes, with state, defaults and derived state', () => {
    const source = `import React from 'react';
      export class C extends React.Component { static defaultProps = { size: 2 }; state = { n: this.props.size };
        static getDerivedStateFromProps(props, state) { return { m: state.n + 1 }; }
        label = () => this.state.n + ':' + this.state.m;
        render() { const { size } = this.props; return <a size={size}>{this.label()}</a>; } }`;
    expect(rendered(source)).toBe('<a size=2>2:3</>');
  });

  it('may be wrapped by memo, forwardRef and lazy', () => {
    const { read, interpreter } = evaluateFiles({
      'main.tsx': `import { memo, forwardRef, lazy } from 'react'; const Inner = forwardRef((props, ref) => <a v={props.v} ref={ref} />);
        export const Memo = memo(Inner); export const Lazy = lazy(() => import('./late'));`,
      'late.tsx': 'export default function Late({ v }) { return <b v={v} />; }',
    });
    const props = objectOf({ v: 1 });
    expect(interpreter.renderComponent(elementOf(read('Memo'), props), undefined)).toMatchObject({
      type: 'a',
    });
    expect(interpreter.renderComponent(elementOf(read('Lazy'), props), undefined)).toMatchObject({
      type: 'b',
      owner: 'Late',
    });
  });

  it('that throw give an unknown value and a diagnostic with the line', () => {
    const { read, interpreter } = evaluateSource(`export const C = () => {\n  throw new Error('no');\n};`);
    expect(interpreter.renderComponent(elementOf(read('C')), undefined)).toBeInstanceOf(UnknownValue);
    expect(interpreter.diagnostics).toMatchObject([{ code: 'COMPONENT_THREW', file: 'main.tsx', line: 2 }]);
  });
});

describe('elements', () => {
  it('know the component and the place that wrote them', () => {
    const { read, interpreter } = evaluateSource(
      `export function Card() {\n  return [1].map(() => <a />);\n}`,
    );
    const list = interpreter.renderComponent(elementOf(read('Card')), undefined);
    const [element] = list instanceof ArrayValue ? list.elements : [];
    expect(element).toMatchObject({ owner: 'Card', source: { file: 'main.tsx', line: 2, column: 24 } });
  });

  it('take props, spread props, keys and children as JSX says', () => {
    const source = `const more = { b: 2, children: 'lost' }; export const C = () => <a {...more} b={3} c d="x &amp; y" key={1}>kept</a>;`;
    expect(rendered(source)).toBe('<a #1 b=3 c= d=x & y>kept</>');
  });

  it('keep white space exactly as JSX does', () => {
    const source = `export const C = () => (
      <a>
        Hello, {'you'}!
        <b> in   line </b> and
        more&nbsp;text

        {' '}
      </a>
    );`;
    expect(rendered(source)).toBe('<a>Hello, |you|!|<b> in   line </>| and more\u00a0text| </>');
  });

  it('may be made and copied by functions', () => {
    const source = `import React, { cloneElement, Children, isValidElement } from 'react';
      const e = React.createElement('a', { v: 1, key: 'k' }, 'x', 'y'); const list = [null, <i key="1" />, [<i key="2" />]];
      export const C = () => <p n={Children.count(list)} v={String(isValidElement(e))}>{cloneElement(e, { w: 2 })}{Children.toArray(list)}</p>;`;
    expect(rendered(source)).toBe('<p n=3 v=true><a #k v=1 w=2>x|y</>|<i #1></>|<i #2></></>');
  });
});

describe('a probe', () => {
  it('tells what a handler would do and leaves no trace', () => {
    const { read, interpreter, plain } = evaluateSource(
      `const seen = []; let n = 0; const o = { v: 1 }; export const handler = (id) => { seen.push(id); n += 1; o.v = 2; return seen.length + n; };
       export const state = () => [seen.length, n, o.v]; export const x = state;`,
    );
    expect(interpreter.probe(() => interpreter.call(read('handler'), [5]))).toBe(2);
    expect(plain('state')).toBeUndefined();
    const state = interpreter.call(read('state'), []);
    expect(state instanceof ArrayValue && state.elements).toEqual([0, 0, 1]);
  });

  it('is cut short when a handler does not end, and the screen goes on', () => {
    const { read, interpreter } = evaluateSource(
      'export const handler = () => { while (true) {} }; export const x = 1;',
    );
    expect(interpreter.probe(() => interpreter.call(read('handler'), []))).toBeUndefined();
    expect(read('x')).toBe(1);
    expect(interpreter.diagnostics).toEqual([]);
  });
});
