import type { LibraryModule } from '../../evaluate/library-module.ts';
import { type NativeFunctionValue, nativeAccepting } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';

/** Identifiers are random in the app; here they are stable, and different from one another. */
const uuid = (name: string): NativeFunctionValue =>
  nativeAccepting(name, ({ interpreter }) => {
    const serial = interpreter.nextSerial().toString(16).padStart(12, '0');
    return `00000000-0000-4000-8000-${serial}`;
  });

const short = (name: string): NativeFunctionValue =>
  nativeAccepting(name, ({ interpreter }) => `id-${interpreter.nextSerial().toString(36).padStart(6, '0')}`);

const versions = Object.fromEntries(
  ['v1', 'v3', 'v4', 'v5', 'v6', 'v7', 'generate'].map((name) => [name, uuid(name)]),
);
const generate = short('generate');
generate.setOwn('generate', generate);

/** Packages that make identifiers. */
export const identifierLibraries: readonly LibraryModule[] = [
  { specifiers: ['uuid'], exports: versions, submodule: () => ({ default: uuid('uuid') }) },
  { specifiers: ['react-native-uuid'], exports: { default: objectOf(versions), ...versions } },
  {
    specifiers: ['nanoid', 'nanoid/non-secure', 'nanoid/async'],
    exports: {
      nanoid: short('nanoid'),
      customAlphabet: nativeAccepting('customAlphabet', () => short('nanoid')),
    },
  },
  {
    specifiers: ['shortid', 'cuid', 'uniqid', '@paralleldrive/cuid2'],
    exports: { default: generate, generate, createId: generate },
  },
  { specifiers: ['expo-crypto'], exports: { randomUUID: uuid('randomUUID') } },
];
