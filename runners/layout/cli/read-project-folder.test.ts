import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProjectFolder } from './read-project-folder.ts';

let folder = '';

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hs-folder-'));
  write('App.tsx', 'export default 1;');
  write('src/build/Panel.tsx', '');
  write('assets/logo@2x.png', new Uint8Array([1, 2, 3]));
  write('assets/broken.tsx', new Uint8Array([0xff, 0xfe, 0x80]));
  write('.babelrc', '{}');
  write('.env', 'SECRET=1');
  write('notes.md', '');
  write('node_modules/x/index.js', '');
  write('build/out.js', '');
  write('.git/config.json', '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('reading a project folder', () => {
  it('lists code, data and images, and leaves out packages, builds and hidden files', () => {
    expect([...readProjectFolder(folder).paths()]).toEqual([
      '.babelrc',
      'App.tsx',
      'assets/broken.tsx',
      'assets/logo@2x.png',
      'src/build/Panel.tsx',
    ]);
  });

  it('gives content, and nothing for files that are not part of the project', () => {
    const project = readProjectFolder(folder);
    expect(project.readText('App.tsx')).toBe('export default 1;');
    expect(project.readBytes('assets/logo@2x.png')).toHaveLength(3);
    expect(project.hash('App.tsx')).toMatch(/^[0-9a-f]{64}$/);
    expect(project.readText('.env')).toBeUndefined();
    expect(project.readText('../outside.ts')).toBeUndefined();
  });

  it('gives no text for bytes that are none', () => {
    expect(readProjectFolder(folder).readText('assets/broken.tsx')).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('does not follow symbolic links', () => {
    symlinkSync(tmpdir(), join(folder, 'linked'));
    symlinkSync(join(folder, '.env'), join(folder, 'Env.ts'));
    expect([...readProjectFolder(folder).paths()].some((path) => /linked|Env/.test(path))).toBe(false);
  });

  it('names the folder that is not there', () => {
    expect(() => readProjectFolder(join(folder, 'nowhere'))).toThrow(/nowhere/);
  });
});
