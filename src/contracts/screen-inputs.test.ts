import { describe, expect, it } from 'vitest';
import { comparePaths, inputsTouchedBy, pathStemOf } from './screen-inputs.ts';

const INPUTS = {
  files: ['src/Home.tsx'],
  probed: ['src/Home', 'src/card/index', 'img/logo'],
  listings: [
    { prefix: '', endings: ['/package.json'], contents: false },
    { prefix: 'app/', endings: ['.tsx', '.ts'], contents: true },
  ],
};
const BEFORE = { 'src/Home.tsx': 'a', 'img/logo.png': 'b', 'app/index.tsx': 'c', 'ui/package.json': 'd' };

function touched(edit: Record<string, string | undefined>): boolean {
  const after = Object.entries({ ...BEFORE, ...edit }).flatMap(([path, hash]) =>
    hash === undefined ? [] : [[path, hash] as const],
  );
  return inputsTouchedBy(INPUTS, comparePaths(new Map(Object.entries(BEFORE)), new Map(after)));
}

describe('inputsTouchedBy', () => {
  it('tells an edit of what was read from any other', () => {
    expect(touched({})).toBe(false);
    expect(touched({ 'src/Other.tsx': 'new' })).toBe(false);
    expect(touched({ 'src/Home.tsx': 'edited' })).toBe(true);
    expect(touched({ 'src/Home.tsx': undefined })).toBe(true);
  });

  it('sees files that would now win the search for a name', () => {
    expect(touched({ 'src/Home.ios.tsx': 'new' })).toBe(true);
    expect(touched({ 'src/card/index.native.js': 'new' })).toBe(true);
    expect(touched({ 'img/logo@2x.ios.png': 'new' })).toBe(true);
    expect(touched({ 'img/logo.png': undefined })).toBe(true);
    expect(touched({ 'img/logo.png': 'edited' })).toBe(false);
  });

  it('sees paths that appear in or leave a listing, and edits of those whose content matters', () => {
    expect(touched({ 'lib/package.json': 'new' })).toBe(true);
    expect(touched({ 'ui/package.json': undefined })).toBe(true);
    expect(touched({ 'ui/package.json': 'edited' })).toBe(false);
    expect(touched({ 'app/index.tsx': 'edited' })).toBe(true);
    expect(touched({ 'app/notes.md': 'new' })).toBe(false);
  });
});

describe('pathStemOf', () => {
  it.each([
    ['src/Card.ios.tsx', 'src/Card'],
    ['src/Card', 'src/Card'],
    ['img/logo@2x.png', 'img/logo'],
    ['.babelrc', '.babelrc'],
    ['a.b/c', 'a.b/c'],
    ['node/@scope/x.ts', 'node/@scope/x'],
  ])('cuts %s to %s', (path, stem) => {
    expect(pathStemOf(path)).toBe(stem);
  });
});
