import { expect, it } from 'vitest';
import { LANGUAGES, languageOfPath } from '../../src/contracts/languages.ts';
import { isStyleSource } from '../influence/style-sources.ts';
import { languageOf } from './parse-module.ts';
import { SOURCE_EXTENSIONS } from './resolve-file.ts';

it('parses what the registry says is previewed, with the grammar of its language', () => {
  const grammars = { typescript: ['ts', 'tsx'], javascript: ['jsx'] };
  for (const [id, accepted] of Object.entries(grammars)) {
    const language = LANGUAGES.find((candidate) => candidate.id === id);
    for (const ending of language?.endings ?? []) expect(accepted).toContain(languageOf(`a${ending}`));
  }
});

it('resolves imports to files of previewed languages alone', () => {
  for (const extension of SOURCE_EXTENSIONS) expect(languageOfPath(`a.${extension}`)?.previews).toBe('full');
});

it('analyses the styles of exactly what the registry says', () => {
  for (const { endings, styles } of LANGUAGES) {
    for (const ending of endings)
      expect(isStyleSource(`page${ending.toUpperCase()}`)).toBe(styles !== 'none');
  }
});

it('takes the longest ending that fits, and knows nothing of other files', () => {
  const names = ['home.blade.php', 'home.php', 'a.tsx', 'a.d.ts', 'INDEX.HTML', 'a.sass', 'Makefile', ''];
  expect(names.map((name) => languageOfPath(name)?.id ?? null)).toEqual([
    'blade',
    'php',
    'typescript',
    'typescript',
    'html',
    null,
    null,
    null,
  ]);
});
