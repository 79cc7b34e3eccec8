import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { collections, type LodashFunction } from './lodash-collections.ts';
import { lists } from './lodash-lists.ts';
import { objects } from './lodash-objects.ts';
import { functions, texts } from './lodash-texts.ts';
import { LodashCall, NotKnown } from './lodash-tools.ts';

const table: Readonly<Record<string, LodashFunction>> = {
  ...collections,
  ...lists,
  ...objects,
  ...texts,
  ...functions,
};

function toNative(name: string, of: LodashFunction): NativeFunctionValue {
  return nativeAccepting(name, (call) => {
    call.interpreter.charge(2);
    try {
      return of(new LodashCall(call));
    } catch (error) {
      if (error instanceof NotKnown) return error.unknown.derive();
      throw error;
    }
  });
}

const exports: Readonly<Record<string, NativeFunctionValue>> = Object.fromEntries(
  Object.entries(table).map(([name, of]) => [name, toNative(name, of)]),
);

/** `_(list).filter(…).map(…).value()`: each step is the function of that name on what the last one gave. */
function chained(value: Value): ObjectValue {
  return new ObjectValue(undefined, {
    findInherited: (name) => {
      if (name === 'value' || name === 'valueOf') return nativeAccepting(name, () => value);
      const step = exports[name];
      if (step === undefined) return undefined;
      return nativeAccepting(name, ({ interpreter, args }) =>
        chained(interpreter.call(step, [value, ...args])),
      );
    },
  });
}

const lodash: NativeFunctionValue = nativeAccepting('lodash', ({ args }) => chained(chosenOf(args[0])));
for (const [name, slot] of Object.entries(exports)) lodash.setOwn(name, slot);
lodash.setOwn(
  'chain',
  nativeAccepting('chain', ({ args }) => chained(chosenOf(args[0]))),
);

/** `lodash` in all its packagings: as a whole, by function, and each function as a package of its own. */
export const lodashLibraries: readonly LibraryModule[] = [
  {
    specifiers: ['lodash', 'lodash-es', 'underscore'],
    exports: { ...exports, default: lodash },
    isCommonJs: true,
    submodule: (path) => {
      const name = path.replace(/\.js$/, '');
      const found = exports[name];
      return found === undefined ? undefined : { default: found, [name]: found };
    },
  },
  ...Object.entries(exports).map(([name, found]) => ({
    specifiers: [`lodash.${name.toLowerCase()}`],
    exports: { default: found },
    isCommonJs: true,
  })),
];
