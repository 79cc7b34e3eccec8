import type { LibraryModule } from '../../evaluate/library-module.ts';
import { getter, native, nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { fromPlain } from '../from-plain.ts';
import { libraryElement } from '../library-element.ts';
import { joinClasses } from './class-list.ts';
import { classVariance, tailwindVariants } from './class-variance.ts';
import { DEFAULT_THEME } from './default-theme.ts';
import { mergeClasses } from './merge-classes.ts';
import { PALETTE } from './palette.ts';
import { defaultTailwind, projectTailwind } from './project-tailwind.ts';

const join = nativeAccepting('clsx', ({ interpreter, args }) => joinClasses(interpreter, args));

const merge = nativeAccepting('twMerge', ({ interpreter, args }) => {
  const { setting } = projectTailwind(interpreter) ?? defaultTailwind(interpreter);
  return mergeClasses(joinClasses(interpreter, args), setting);
});

/** A component that takes class names, those of its making first. */
const styled = nativeAccepting('styled', ({ args: [component, base] }) =>
  nativeAccepting('Styled', ({ interpreter, args: [given] }) => {
    const props = new ObjectValue();
    const own = chosenOf(given);
    if (own instanceof ObjectValue)
      for (const key of own.ownKeys()) props.setOwn(key, interpreter.getProperty(own, key));
    const classes = [base, interpreter.getProperty(props, 'className'), interpreter.getProperty(props, 'tw')];
    const joined = joinClasses(
      interpreter,
      classes.filter((value) => typeof value === 'string'),
    );
    if (joined !== '') props.setOwn('className', joined);
    return libraryElement(interpreter, component, props);
  }),
);

const useColorScheme = native('useColorScheme', ({ interpreter }) =>
  objectOf({
    colorScheme: interpreter.readDevice('color_scheme'),
    setColorScheme: noop('setColorScheme'),
    toggleColorScheme: noop('toggleColorScheme'),
  }),
);

const useUniwind = native('useUniwind', ({ interpreter }) =>
  objectOf({ theme: interpreter.readDevice('color_scheme'), hasAdaptiveThemes: true }),
);

const uniwind = objectOf({
  currentTheme: getter((interpreter) => interpreter.readDevice('color_scheme')),
  hasAdaptiveThemes: true,
  setTheme: noop('setTheme'),
  updateCSSVariables: noop('updateCSSVariables'),
});

const passOn = (name: string) => nativeAccepting(name, ({ args: [component] }) => component);

/** NativeWind, what is used beside it to put class names together, and Tailwind's own tables. */
export const classLibraries: readonly LibraryModule[] = [
  {
    specifiers: ['nativewind', 'react-native-css-interop', 'uniwind'],
    exports: {
      NativeWindStyleSheet: objectOf({ create: noop('create'), setOutput: noop('setOutput') }),
      cssInterop: passOn('cssInterop'),
      remapProps: passOn('remapProps'),
      withUniwind: passOn('withUniwind'),
      styled,
      useColorScheme,
      useUniwind,
      Uniwind: uniwind,
      colorScheme: objectOf({ set: noop('set'), toggle: noop('toggle') }),
      vars: nativeAccepting('vars', () => objectOf({})),
      verifyInstallation: noop('verifyInstallation'),
      withExpoSnack: passOn('withExpoSnack'),
    },
  },
  {
    specifiers: ['nativewind/preset', 'nativewind/tailwind/native', 'nativewind/babel'],
    exports: { default: objectOf({}) },
  },
  { specifiers: ['clsx', 'classnames', 'clsx/lite'], exports: { default: join, clsx: join } },
  { specifiers: ['tailwind-merge'], exports: { twMerge: merge, twJoin: join } },
  { specifiers: ['class-variance-authority'], exports: { cva: classVariance, cx: join } },
  { specifiers: ['tailwind-variants'], exports: { tv: tailwindVariants, cn: join } },
  { specifiers: ['tailwindcss/colors'], exports: { ...objectEntries(PALETTE), default: fromPlain(PALETTE) } },
  {
    specifiers: ['tailwindcss/defaultTheme'],
    exports: { ...objectEntries(DEFAULT_THEME), default: fromPlain(DEFAULT_THEME) },
  },
];

function objectEntries(table: Parameters<typeof fromPlain>[0] & object) {
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, fromPlain(value)]));
}
