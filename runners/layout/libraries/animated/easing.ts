import { nativeAccepting } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';

const NAMES = [
  'back',
  'bezier',
  'bounce',
  'circle',
  'cubic',
  'ease',
  'elastic',
  'exp',
  'in',
  'inOut',
  'linear',
  'out',
  'poly',
  'quad',
  'sin',
  'step0',
  'step1',
];

/** Curves are only ever handed to animations, which do not run: any function will do. */
const curve = nativeAccepting('easing', ({ args }) => args[0]);

export const easing = objectOf(Object.fromEntries(NAMES.map((name) => [name, curve])));
