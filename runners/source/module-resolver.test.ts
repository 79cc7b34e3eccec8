import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParsedModuleCache } from './module-cache.ts';
import { createModuleResolver } from './module-resolver.ts';
import { createMemoryProject } from './project.ts';
import { joinPath } from './project-paths.ts';

function resolverOf(files: Readonly<Record<string, string>>, platform: 'ios' | 'android' = 'ios') {
  return createModuleResolver(
    createMemoryProject(new Map(Object.entries(files))),
    platform,
    createParsedModuleCache(),
  );
}

describe('resolving imports inside a project', () => {
  const files = {
    'src/a.tsx': '',
    'src/b.ts': '',
    'src/b.ios.ts': '',
    'src/c/index.js': '',
    'src/d.native.tsx': '',
    'src/e.json': '{}',
    'src/f/package.json': '{ "main": "./lib/main" }',
    'src/f/lib/main.js': '',
    'src/g.ts': '',
    'src/g/index.ts': '',
    'src/icon.png': '',
    'src/icon@3x.png': '',
    'src/icon@2x.android.png': '',
  };

  it.each([
    ['./a', 'src/a.tsx'],
    ['./b', 'src/b.ios.ts'],
    ['./c', 'src/c/index.js'],
    ['./d', 'src/d.native.tsx'],
    ['./e.json', 'src/e.json'],
    ['./f', 'src/f/lib/main.js'],
    ['./g', 'src/g.ts'],
    ['./a.js', 'src/a.tsx'],
    ['.', undefined],
    ['../../outside', undefined],
    ['./missing', undefined],
  ])('finds %s', (specifier, path) => {
    const resolution = resolverOf(files).resolve(specifier, 'src/main.ts');
    expect(resolution.kind === 'module' ? resolution.path : undefined).toBe(path);
  });

  it('lists the densities of an asset for the platform', () => {
    expect(resolverOf(files).resolve('./icon.png', 'src/main.ts')).toMatchObject({
      kind: 'asset',
      files: [
        { scale: 1, path: 'src/icon.png' },
        { scale: 3, path: 'src/icon@3x.png' },
      ],
    });
    expect(resolverOf(files, 'android').resolve('./icon.png', 'src/main.ts')).toMatchObject({
      files: [{ scale: 1 }, { scale: 2, path: 'src/icon@2x.android.png' }, { scale: 3 }],
    });
  });

  it('calls everything else a package', () => {
    expect(resolverOf(files).resolve('@scope/kit/part', 'src/main.ts')).toEqual({
      kind: 'external',
      name: '@scope/kit/part',
    });
  });
});

describe('aliases', () => {
  it('come from tsconfig, with comments, trailing commas and extends', () => {
    const resolver = resolverOf({
      'tsconfig.json': '{ // app\n "extends": "./config/base", "compilerOptions": { /* none */ }, }',
      'config/base.json':
        '{ "compilerOptions": { "baseUrl": "..", "paths": { "@/*": ["src/*", "lib/*"], "~theme": ["src/theme.ts"] } } }',
      'src/a.ts': '',
      'lib/b.ts': '',
      'src/theme.ts': '',
      'assets/x.png': '',
    });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'src/deep/main.ts');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['@/a', '@/b', '~theme', 'src/a', 'assets/x.png', '@/none'].map(pathOf)).toEqual([
      'src/a.ts',
      'lib/b.ts',
      'src/theme.ts',
      'src/a.ts',
      'assets/x.png',
      'external',
    ]);
  });

  it('come from babel configuration, which is read and not run', () => {
    const resolver = resolverOf({
      'babel.config.js': `process.exit(1); module.exports = (api) => ({ presets: ['x'], plugins: [
        ['module-resolver', { root: ['./src'], alias: { '@ui': './src/ui', utils: './src/lib/utils' } }]] });`,
      'src/ui/button.tsx': '',
      'src/ui/index.ts': '',
      'src/lib/utils.ts': '',
      'src/screens/home.tsx': '',
    });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'index.js');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['@ui', '@ui/button', 'utils', 'screens/home', 'react'].map(pathOf)).toEqual([
      'src/ui/index.ts',
      'src/ui/button.tsx',
      'src/lib/utils.ts',
      'src/screens/home.tsx',
      'external',
    ]);
  });

  it('include the packages of a workspace by their names', () => {
    const resolver = resolverOf({
      'packages/ui/package.json': '{ "name": "@app/ui", "main": "src/index.ts" }',
      'packages/ui/src/index.ts': '',
      'packages/ui/src/button.ts': '',
    });
    expect(resolver.resolve('@app/ui', 'apps/mobile/app.tsx')).toEqual({
      kind: 'module',
      path: 'packages/ui/src/index.ts',
    });
    expect(resolver.resolve('@app/ui/src/button', 'apps/mobile/app.tsx')).toEqual({
      kind: 'module',
      path: 'packages/ui/src/button.ts',
    });
  });

  it('follow the conditions and patterns of a package’s `exports`, and its source where the built file is missing', () => {
    const resolver = resolverOf({
      'package.json': '{ "name": "kit", "main": "lib/index.js", "source": "src/index.ts" }',
      'src/index.ts': '',
      'src/chip.tsx': '',
      'packages/ui/package.json': JSON.stringify({
        name: '@app/ui',
        main: 'dist/index.js',
        exports: {
          '.': {
            types: './dist/index.d.ts',
            'react-native': './source/native.ts',
            default: './dist/index.js',
          },
          './icons/*': [{ import: './source/icons/*.tsx' }],
          './icons/secret/*': null,
        },
      }),
      'packages/ui/source/native.ts': '',
      'packages/ui/source/icons/star.tsx': '',
      'packages/ui/source/icons/secret/key.tsx': '',
      'packages/plain/package.json': '{ "name": "plain", "main": "./dist/index.js" }',
      'packages/plain/src/index.ts': '',
    });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'apps/mobile/app.tsx');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['@app/ui', '@app/ui/icons/star', 'plain', 'kit', 'kit/chip', '@app/ui/none'].map(pathOf)).toEqual(
      [
        'packages/ui/source/native.ts',
        'packages/ui/source/icons/star.tsx',
        'packages/plain/src/index.ts',
        'src/index.ts',
        'src/chip.tsx',
        'external',
      ],
    );
  });

  it('come from the configuration of the app they stand in, whichever way it is written', () => {
    const resolver = resolverOf({
      'package.json': '{}',
      'babel.config.js': `module.exports = { plugins: [['module-resolver', { alias: { '@ui': './wrong' } }]] };`,
      'apps/mobile/package.json': '{}',
      'apps/mobile/babel.config.js': `const path = require('path'); module.exports = { plugins: [[require.resolve('babel-plugin-module-resolver'), { alias: { '@ui': path.resolve(__dirname, 'src', 'ui'), '^#/(.+)': './src/\\\\1' } }]] };`,
      'apps/mobile/metro.config.js': `config.resolver = { extraNodeModules: { shared: require('path').join(__dirname, '../../shared') } };`,
      'apps/mobile/src/ui/button.tsx': '',
      'apps/mobile/src/a.ts': '',
      'shared/index.ts': '',
    });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'apps/mobile/src/app.tsx');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['@ui/button', '#/a', 'shared'].map(pathOf)).toEqual([
      'apps/mobile/src/ui/button.tsx',
      'apps/mobile/src/a.ts',
      'shared/index.ts',
    ]);
  });

  it('mean the app’s own source by custom where nothing says so', () => {
    const resolver = resolverOf({ 'apps/one/src/a.ts': '', 'apps/one/b.ts': '', 'c.ts': '' });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'apps/one/src/screens/home.tsx');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['@/a', '~/b', '@/c', '@/d', '@scope/a'].map(pathOf)).toEqual([
      'apps/one/src/a.ts',
      'apps/one/b.ts',
      'c.ts',
      'external',
      'external',
    ]);
  });

  it('mean a folder of the app’s source by custom where no package of that name is asked for', () => {
    const resolver = resolverOf({
      'package.json': '{ "dependencies": { "kit": "1.0.0" } }',
      'src/components/button.tsx': '',
      'src/kit/button.tsx': '',
    });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'src/screens/home.tsx');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['components/button', 'kit/button', 'components'].map(pathOf)).toEqual([
      'src/components/button.tsx',
      'external',
      'external',
    ]);
  });

  it('come from a `.babelrc`, which is JSON', () => {
    const resolver = resolverOf({
      'package.json': '{}',
      '.babelrc':
        '{ "plugins": [["module-resolver", { "root": ["./source"], "alias": { "#": "./source/ui" } }]] }\n',
      'source/ui/button.tsx': '',
    });
    const pathOf = (specifier: string) => {
      const resolution = resolver.resolve(specifier, 'source/app.tsx');
      return 'path' in resolution ? resolution.path : resolution.kind;
    };
    expect(['ui/button', '#/button'].map(pathOf)).toEqual(['source/ui/button.tsx', 'source/ui/button.tsx']);
  });
});

describe('joining paths', () => {
  it('never leaves the project and never keeps dots', () => {
    const part = fc.constantFrom('.', '..', 'a', 'b', '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.array(part, { maxLength: 8 }), (folder, relative) => {
        const base = folder.filter((name) => name !== '' && !name.startsWith('.')).join('/');
        const joined = joinPath(base, relative.join('/'));
        expect(joined === undefined || joined.split('/').every((name) => name !== '..' && name !== '.')).toBe(
          true,
        );
      }),
    );
  });
});
