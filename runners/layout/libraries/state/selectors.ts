import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { PropertyHolder } from '../../evaluate/values/property-holder.ts';
import type { Value } from '../../evaluate/values/value.ts';

/** `createSelector(a, b, (a, b) => …)`, or with the inputs in a list. Options at the end are left out of account. */
export const createSelector = nativeAccepting('createSelector', ({ args }) => {
  const parts = args.flatMap(partsOf).filter((part) => chosenOf(part) instanceof Callable);
  const combine = parts.at(-1);
  const inputs = parts.slice(0, -1);
  const selector = nativeAccepting('selector', (call) =>
    call.interpreter.call(
      combine,
      inputs.map((input) => call.interpreter.call(input, call.args)),
    ),
  );
  selector.setOwn('resultFunc', combine);
  return selector;
});

function partsOf(value: Value): readonly Value[] {
  const settled = chosenOf(value);
  return settled instanceof ArrayValue ? settled.elements : [value];
}

/** `createStructuredSelector({ user: selectUser })`. */
const createStructuredSelector = nativeAccepting('createStructuredSelector', ({ args: [selectors] }) => {
  const parts = chosenOf(selectors);
  return nativeAccepting('selector', ({ interpreter, args }) => {
    const result = new ObjectValue();
    if (!(parts instanceof PropertyHolder)) return result;
    for (const key of parts.ownKeys()) {
      result.setOwn(key, interpreter.call(interpreter.getProperty(parts, key), args));
    }
    return result;
  });
});

const selectorCreator = nativeAccepting('createSelectorCreator', () => createSelector);
const identity = (name: string) => nativeAccepting(name, ({ args }) => args[0]);

/** `reselect` and its like: selectors without their memory. */
export const selectorExports: LibraryModule['exports'] = {
  createSelector,
  createStructuredSelector,
  createSelectorCreator: selectorCreator,
  createDraftSafeSelector: createSelector,
  defaultMemoize: identity('defaultMemoize'),
  lruMemoize: identity('lruMemoize'),
  weakMapMemoize: identity('weakMapMemoize'),
};

export const selectors: readonly LibraryModule[] = [
  { specifiers: ['reselect', 'proxy-memoize'], exports: selectorExports },
  {
    specifiers: ['memoize-one', 'fast-memoize', 'micro-memoize'],
    exports: { default: identity('memoize') },
  },
  {
    specifiers: ['re-reselect'],
    exports: { default: createSelector, createCachedSelector: createSelector },
  },
];
