import { describe, expect, it } from 'vitest';
import { evaluateSource } from '../testing/evaluate-files.ts';
import { ArrayValue } from '../values/array-value.ts';
import { OneOfValue } from '../values/one-of-value.ts';
import { UnknownValue } from '../values/unknown-value.ts';

const remote = `import { useQuery } from 'some-data-library'; const { data, isLoading, error, status } = useQuery();`;

describe('a condition that only run time knows', () => {
  it.each([
    ['isLoading ? "wait" : "ready"', 'ready'],
    ['!isLoading ? "ready" : "wait"', 'ready'],
    ['error ? "failed" : "fine"', 'fine'],
    ['data ? "loaded" : "empty"', 'loaded'],
    ['data === undefined ? "empty" : "loaded"', 'loaded'],
    ['data != null ? "loaded" : "empty"', 'loaded'],
    ['data.length > 0 ? "some" : "none"', 'some'],
    ['data.length === 0 ? "none" : "some"', 'some'],
    ['data.unread > 99 ? "99+" : "few"', 'few'],
    ['error.email || error.password ? "failed" : "fine"', 'fine'],
    ['data.formErrors.length > 0 ? "failed" : "fine"', 'fine'],
    ['data.errors.length === 0 ? "fine" : "failed"', 'fine'],
    ['data.pendingOrders.length > 0 ? "some" : "none"', 'some'],
    ['status === "loading" ? "wait" : "other"', 'other'],
    ['status === "success" ? "done" : "other"', 'done'],
    ['(isLoading || error) ? "no" : "yes"', 'yes'],
    ['data.isLoggedIn ? "home" : "sign in"', 'home'],
    ['data.showErrorModal ? "modal" : "screen"', 'screen'],
  ])('is taken as in the normal state of a screen: %s', (expression, expected) => {
    const { plain, read, interpreter } = evaluateSource(`${remote} export const x = ${expression};`);
    expect(plain('x')).toBe(expected);
    expect(read('x')).toBeInstanceOf(OneOfValue);
    expect(interpreter.diagnostics.map(({ code }) => code)).toContain('ASSUMED_CONDITION');
  });

  it('is reported where it stands, with what was assumed and why', () => {
    const { read, interpreter } = evaluateSource(`${remote}\nexport const x = isLoading ? 1 : 2;`);
    read('x');
    expect(interpreter.diagnostics.find(({ code }) => code === 'ASSUMED_CONDITION')).toEqual({
      severity: 'info',
      code: 'ASSUMED_CONDITION',
      message: '`isLoading` is taken to be false: `some-data-library` is not part of the project.',
      file: 'main.tsx',
      line: 2,
      column: 18,
    });
  });

  it('marks everything a function gives after an early return that was not taken', () => {
    const { read } = evaluateSource(
      `${remote} const f = () => { if (isLoading) return 'wait'; return 'ready'; }; export const x = f();`,
    );
    expect(read('x')).toMatchObject({
      chosen: 'ready',
      assumption: { condition: 'isLoading', assumed: 'false' },
    });
  });

  it('chooses the case of a switch that is called like a normal state', () => {
    const { plain } = evaluateSource(
      `${remote} const f = () => { switch (status) { case 'pending': return 1; case 'success': return 2; default: return 3; } }; export const x = f();`,
    );
    expect(plain('x')).toBe(2);
  });

  it('leaves a loop on it at once', () => {
    const { plain } = evaluateSource(`${remote} let n = 0; while (data.more) n++; export const x = n;`);
    expect(plain('x')).toBe(0);
  });

  it('keeps both sides for whoever wants to show the alternative', () => {
    const { read } = evaluateSource(`${remote} export const x = data.nickname || 'Guest';`);
    const value = read('x');
    expect(value).toMatchObject({ chosen: 'Guest', others: [{ hint: 'useQuery.data.nickname' }] });
  });
});

describe('an unknown value', () => {
  it('knows what source calls it', () => {
    const { read } = evaluateSource(`${remote} export const x = data.user.name;`);
    expect(read('x')).toMatchObject({ kind: 'unknown', hint: 'useQuery.data.user.name' });
  });

  it('makes what is computed with it unknown, and nothing else', () => {
    const { read, plain } = evaluateSource(
      `${remote} export const x = { a: 1, b: data.n + 1, c: \`\${data.n} pieces\`, d: Math.max(data.n, 2) };`,
    );
    expect(plain('x')).toEqual({ a: 1 });
    expect(read('x')).not.toBeInstanceOf(UnknownValue);
  });

  it('stands for a list of three items when it is visited', () => {
    const { read, plain, interpreter } = evaluateSource(
      `${remote} export const x = data.items.filter((i) => i.on).map((item, index) => ({ index, fixed: 'yes', name: item.name }));`,
    );
    expect(plain('x')).toEqual([
      { index: 0, fixed: 'yes' },
      { index: 1, fixed: 'yes' },
      { index: 2, fixed: 'yes' },
    ]);
    const value = read('x');
    expect(value instanceof OneOfValue && value.chosen instanceof ArrayValue).toBe(true);
    expect(interpreter.diagnostics.map(({ code }) => code)).toContain('ASSUMED_LIST');
  });

  it('keeps the items of a known list when a filter on them is unknown', () => {
    const { plain } = evaluateSource(
      `${remote} export const x = [1, 2, 3].filter((n) => data.allowed.includes(n) || true);`,
    );
    expect(plain('x')).toEqual([1, 2, 3]);
  });

  it('hands back a component that an unmodelled wrapper is put around', () => {
    const { read } = evaluateSource(
      `import { observer, connect } from 'some-store'; const Screen = () => null;
       export const a = observer(Screen); export const b = connect((s) => s)(Screen); export { Screen };`,
    );
    expect(read('a')).toBe(read('Screen'));
    expect(read('b')).toBe(read('Screen'));
  });

  it('hands back a component that a composition of unmodelled wrappers is put around', () => {
    const { read } = evaluateSource(
      `import { compose, connect, withState } from 'some-store'; const Screen = () => null;
       export const a = compose(connect((state) => ({ items: state.items })), withState('open', 'setOpen', false))(Screen); export { Screen };`,
    );
    expect(read('a')).toBe(read('Screen'));
  });
});
