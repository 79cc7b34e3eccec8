import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseKey, normalisePath } from './revision-paths.ts';

const refused = (path: string) => !normalisePath(path).ok;
const segment = fc.stringMatching(/^[\p{L}\p{N}_$@+()[\]-]{1,20}\.(?:ts|tsx|png)$/u);

describe('normalisePath', () => {
  it.each([
    'src/App.tsx',
    'app/(tabs)/[id].tsx',
    'app/[...rest].tsx',
    '.env.example',
    'src/+not-found.tsx',
    'assets/logo@2x.png',
    'src/größe/Ünïcode.ts',
    'src/日本語.ts',
    'console.ts',
    'src/a b.ts',
  ])('keeps %s', (path) => {
    expect(normalisePath(path)).toEqual({ ok: true, path: path.normalize('NFC') });
  });

  it.each([
    ['nothing', ''],
    ['an absolute path', '/etc/passwd'],
    ['a Windows drive', 'C:/windows/x.ts'],
    ['a drive-relative path', 'c:x.ts'],
    ['a network path', '\\\\host\\share\\x.ts'],
    ['a way out', '../x.ts'],
    ['a way out in the middle', 'src/../../x.ts'],
    ['a way out with backslashes', 'src\\..\\..\\x.ts'],
    ['a segment for the same folder', 'src/./x.ts'],
    ['an empty segment', 'src//x.ts'],
    ['a folder', 'src/'],
    ['NUL', 'src/x\0.ts'],
    ['a line break', 'src/x\n.ts'],
    ['an escape sequence', 'src/\u001b[31m.ts'],
    ['a character that reverses text', 'src/\u202exst.ts'],
    ['an invisible character', 'src/a\u200bb.ts'],
    ['an alternate data stream', 'src/x.ts:stream'],
    ['a wildcard', 'src/*.ts'],
    ['a trailing dot', 'src/x.'],
    ['a trailing space', 'src/x.ts '],
    ['a folder with a trailing dot', 'src./x.ts'],
    ['a leading space', 'src/ x.ts'],
    ['a device name', 'src/con'],
    ['a device name with an extension', 'src/Aux.ts'],
    ['a device name before a space', 'src/nul .ts'],
    ['a numbered device', 'LPT1.tsx'],
    ['half a character', 'src/\ud800.ts'],
    ['a long segment', `src/${'x'.repeat(256)}.ts`],
    ['a long path', `${'a/'.repeat(600)}x.ts`],
  ])('refuses %s', (_, path) => {
    expect(normalisePath(path)).toMatchObject({ ok: false });
  });

  it('never throws, and what it lets through is relative, in NFC, and stays inside the project', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), pathLike()), (input) => {
        const verdict = normalisePath(input);
        if (!verdict.ok) return;
        const { path } = verdict;
        expect(path).toBe(path.normalize('NFC'));
        expect(posix.resolve('/project', path)).toBe(`/project/${path}`);
        expect(win32.resolve('C:\\project', path)).toBe(`C:\\project\\${path.replaceAll('/', '\\')}`);
        expect(path).not.toMatch(/\\|\0|^\/|^[a-z]:|(?:^|\/)\.{0,2}(?:\/|$)/i);
      }),
      { numRuns: 2_000 },
    );
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const verdict = normalisePath(segments.join('\\'));
        fc.pre(verdict.ok);
        expect(normalisePath(verdict.path)).toEqual(verdict);
      }),
    );
  });

  it('reads composed and decomposed characters as one path', () => {
    const decomposed = 'src/e\u0301.ts';
    expect(normalisePath(decomposed)).toEqual({ ok: true, path: 'src/\u00e9.ts' });
  });

  it('refuses a bad segment wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { maxLength: 3 }),
        fc.constantFrom('..', '.', '', 'nul', 'x.', 'a\0b', 'COM3.txt'),
        fc.array(segment, { minLength: 1, maxLength: 3 }),
        (before, bad, after) => refused([...before, bad, ...after].join('/')),
      ),
    );
  });
});

describe('caseKey', () => {
  it.each([
    ['src/App.tsx', 'SRC/app.TSX'],
    ['straße.ts', 'STRASSE.ts'],
    ['ΣΑΣ.ts', 'σας.ts'],
    ['é.ts', 'É.ts'],
  ])('is the same for %s and %s', (a, b) => {
    expect(caseKey(a)).toBe(caseKey(b));
  });

  it('tells different names apart', () => {
    expect(caseKey('src/a.ts')).not.toBe(caseKey('src/b.ts'));
  });
});

function pathLike() {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    '/',
    '\\',
    'src',
    'C:',
    'con',
    'x.ts',
    '\0',
    ' ',
    'é',
    '%2e%2e',
  );
  return fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/'));
}
