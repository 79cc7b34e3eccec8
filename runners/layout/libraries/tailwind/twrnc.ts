import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { TemplateStringsValue } from '../../evaluate/values/template-strings-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { interleave } from '../styled/css-text.ts';
import { joinClasses } from './class-list.ts';
import { utilityTailwind } from './project-tailwind.ts';

/** Libraries whose function gives a style for class names: ``tw`p-4` ``, `tw('p-4')`, `tw.style('p-4', { … })`. */
function createTw(): NativeFunctionValue {
  const tw = nativeAccepting('tw', ({ interpreter, args: [first, ...values] }) => {
    if (!(first instanceof TemplateStringsValue)) return styleOf(interpreter, [first, ...values]);
    const parts = interleave(first, values);
    return utilityTailwind(interpreter).styleOf(parts.filter((part) => typeof part === 'string').join(''));
  });
  tw.setOwn(
    'style',
    nativeAccepting('style', ({ interpreter, args }) => styleOf(interpreter, args)),
  );
  tw.setOwn(
    'color',
    nativeAccepting('color', ({ interpreter, args: [name] }) => {
      const style = utilityTailwind(interpreter).styleOf(
        `bg-${String(name).replace(/^(bg|text|border)-/, '')}`,
      );
      return interpreter.getProperty(style, 'backgroundColor');
    }),
  );
  tw.setOwn(
    'prefixMatch',
    nativeAccepting('prefixMatch', () => false),
  );
  return tw;
}

/** Class names, and objects that are styles rather than conditions. */
function styleOf(interpreter: Interpreter, args: readonly Value[]): Value {
  const isStyle = (value: Value) =>
    value instanceof ObjectValue &&
    value.ownKeys().some((key) => typeof interpreter.getProperty(value, key) !== 'boolean');
  const classes = joinClasses(
    interpreter,
    args.filter((value) => !isStyle(value)),
  );
  const style = utilityTailwind(interpreter).styleOf(classes);
  const others = args.filter(isStyle);
  return others.length === 0 ? style : new ArrayValue([style, ...others]);
}

const tw = createTw();
const create = nativeAccepting('create', () => tw);
const useTailwind = nativeAccepting('useTailwind', () => tw);
const passThrough = nativeAccepting('TailwindProvider', ({ interpreter, args: [props] }) =>
  interpreter.getProperty(props, 'children'),
);

export const twLibraries: readonly LibraryModule[] = [
  {
    specifiers: ['twrnc', 'tailwind-react-native-classnames', 'twrnc/create'],
    exports: {
      default: tw,
      create,
      useDeviceContext: noop('useDeviceContext'),
      useAppColorScheme: noop('useAppColorScheme'),
    },
  },
  {
    specifiers: ['tailwind-rn'],
    exports: { default: tw, create, tailwind: tw, useTailwind, TailwindProvider: passThrough },
  },
];
