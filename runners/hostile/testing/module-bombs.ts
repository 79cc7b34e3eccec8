import { type HostileCases, many, show } from './hostile-case.ts';

const chain = (length: number, file: (index: number) => string) =>
  Object.fromEntries(Array.from({ length }, (_, index) => [`m${index}.ts`, file(index)]));

/** Files that lead to each other without end, or out of the project. */
export const moduleBombs: HostileCases = {
  'a file that imports itself': {
    files: { 'Screen.tsx': show('typeof again', `import again from './Screen';`) },
    ends: 'ready',
  },
  'files that import each other': {
    files: {
      'Screen.tsx': show('a + b', `import { a } from './a'; import { b } from './b';`),
      'a.ts': `import { b } from './b'; export const a = b + 1;`,
      'b.ts': `import { a } from './a'; export const b = a + 1;`,
    },
    ends: 'ready',
  },
  'exports that lead to each other': {
    files: {
      'Screen.tsx': show('x', `import { x } from './a';`),
      'a.ts': `export { x } from './b'; export * from './b';`,
      'b.ts': `export { x } from './a'; export * from './a';`,
    },
    ends: 'ready',
  },
  'exports of everything that double': {
    files: {
      'Screen.tsx': show('x', `import { x } from './m0';`),
      ...chain(40, (index) => `export * from './m${index + 1}'; export * from './m${index + 2}';`),
    },
    ends: 'ready',
  },
  'a chain of five hundred imports': {
    files: {
      'Screen.tsx': show('x', `import { x } from './m0';`),
      ...chain(500, (index) => `import { x as y } from './m${index + 1}'; export const x = y;`),
    },
    ends: 'ready',
  },
  'a chain of five hundred exports': {
    files: {
      'Screen.tsx': show('x', `import { x } from './m0';`),
      ...chain(500, (index) => `export { x } from './m${index + 1}';`),
    },
    ends: 'ready',
  },
  'a package that is its own main file': {
    files: {
      'Screen.tsx': show('x', `import x from './p';`),
      'p/package.json': '{"main": "../p", "react-native": "./../p/../p"}',
    },
    ends: 'ready',
    tells: ['MODULE_NOT_FOUND'],
  },
  'configurations that extend each other': {
    files: {
      'Screen.tsx': show('x', `import x from '@/x';`),
      'tsconfig.json': '{"extends": "./other.json"}',
      'other.json': '{"extends": "./tsconfig.json", "compilerOptions": {"paths": {"@/*": ["@/*", "./*"]}}}',
    },
    ends: 'ready',
  },
  'aliases that match everything': {
    files: {
      'Screen.tsx': show('x', `import x from 'x';`),
      'tsconfig.json': `{"compilerOptions":{"baseUrl":".","paths":{${many(5_000, (index) => `"*${index}":["*"]`, ',')},"*":["*/*", "../*"]}}}`,
    },
    ends: 'ready',
  },
  'imports from outside of the project': {
    files: {
      'Screen.tsx': show(
        '[a, b, c, d, e]',
        `import a from '/etc/passwd'; import b from '../../../../../../etc/passwd'; import c from 'file:///etc/passwd';
         import d from './..%2f..%2fetc/passwd'; const e = require('../'.repeat(20) + 'etc/passwd');`,
      ),
      'tsconfig.json':
        '{"extends": "/etc/passwd", "compilerOptions": {"paths": {"@/*": ["/etc/*", "../../../etc/*"]}}}',
    },
    ends: 'ready',
    tells: ['MODULE_NOT_FOUND'],
  },
  'paths with the names of prototypes': {
    files: {
      'Screen.tsx': show(
        '[a, b, c]',
        `import a from './__proto__'; import b from './constructor'; import c from './toString';`,
      ),
      '__proto__.ts': 'export default 1;',
      'constructor.ts': 'export default 2;',
    },
    ends: 'ready',
  },
};
