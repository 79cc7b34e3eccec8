import { describe, expect, it } from 'vitest';
import { DomainError } from '../../contracts/errors.ts';
import type { InvalidField } from '../../http/validation.ts';
import { applyChange, type TreeChange } from './revision-tree.ts';

const SHA = 'a'.repeat(64);
const base = ['src/App.tsx', 'src/theme.ts'].map((path) => ({ path, sha256: SHA, size_bytes: 1 }));

function change(paths: string[], deleted: string[] = []): TreeChange {
  return { files: paths.map((path) => ({ path, sha256: SHA, sizeBytes: 2 })), deleted };
}

function problemsOf(input: TreeChange): InvalidField[] {
  try {
    applyChange(base, input);
  } catch (error) {
    if (error instanceof DomainError) return Object(error.details).fields;
    throw error;
  }
  return [];
}

describe('applyChange', () => {
  it('keeps the base, replaces and adds what is sent, and removes what is deleted', () => {
    const tree = applyChange(base, change(['src/App.tsx', 'src/new.ts'], ['src/theme.ts']));
    expect(tree.map(({ path, size_bytes }) => [path, size_bytes])).toEqual([
      ['src/App.tsx', 2],
      ['src/new.ts', 2],
    ]);
  });

  it('renames a file that changes only its case', () => {
    const tree = applyChange(base, change(['src/app.tsx'], ['src/App.tsx']));
    expect(tree.map(({ path }) => path)).toEqual(['src/app.tsx', 'src/theme.ts']);
  });

  it('names every bad path at once', () => {
    expect(problemsOf(change(['../a', 'ok.ts', 'ok.ts', '/b'], ['nowhere.ts']))).toEqual([
      { field: 'deleted[0]', message: 'is not in the base revision' },
      { field: 'files[0].path', message: 'has a .. segment' },
      { field: 'files[2].path', message: 'is given twice' },
      { field: 'files[3].path', message: 'is absolute' },
    ]);
  });

  it.each([
    ['a file that differs from one of the base only by case', ['src/APP.tsx'], 'files[0].path'],
    ['a folder that differs only by case', ['SRC/other.ts'], 'files[0].path'],
    ['a file where a folder is', ['src'], 'files[0].path'],
    ['a folder where a file is', ['src/App.tsx/inner.ts'], 'src/App.tsx'],
    ['one name composed in two ways', ['src/\u00e9.ts', 'src/e\u0301.ts'], 'files[1].path'],
  ])('refuses %s', (_, paths, field) => {
    expect(problemsOf(change(paths)).map((problem) => problem.field)).toEqual([field]);
  });
});
