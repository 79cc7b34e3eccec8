/**
 * How far an analysis understands a language.
 * `full`: as its own tools do, within the documented limits. `partial`: parsed, never compiled, so that what only a
 * compiler makes is told as unresolved. `skeleton`: the markup that is written out between code. `none`: not read.
 */
export const LANGUAGE_DEGREES = ['full', 'partial', 'skeleton', 'none'] as const;
export type LanguageDegree = (typeof LANGUAGE_DEGREES)[number];

export interface Language {
  readonly id: string;
  readonly name: string;
  /** Of file names, in lower case; the longest that fits decides. */
  readonly endings: readonly string[];
  /** Screens for devices. */
  readonly previews: LanguageDegree;
  /** Maps of pages and styles, and which rule wins. */
  readonly styles: LanguageDegree;
  /** What is left out, in one sentence. */
  readonly note: string;
}

const template = <const Id extends string>(id: Id, name: string, endings: readonly string[], note: string) =>
  ({ id, name, endings, previews: 'none', styles: 'skeleton', note }) as const;

const CODE_RUNS_NOT = 'Code is never run; what it makes is told as unknown.';

/** Every language there is; the runners choose their parsers by it. */
export const LANGUAGES = [
  {
    id: 'typescript',
    name: 'TypeScript',
    endings: ['.ts', '.tsx', '.mts', '.cts'],
    previews: 'full',
    styles: 'none',
    note: 'Evaluated without being executed; what depends on run time is assumed by stated rules and marked.',
  },
  {
    id: 'javascript',
    name: 'JavaScript, also with Flow types',
    endings: ['.js', '.jsx', '.mjs', '.cjs'],
    previews: 'full',
    styles: 'none',
    note: 'Evaluated without being executed; what depends on run time is assumed by stated rules and marked.',
  },
  {
    id: 'json',
    name: 'JSON',
    endings: ['.json'],
    previews: 'full',
    styles: 'none',
    note: 'Read where source imports it.',
  },
  {
    id: 'html',
    name: 'HTML',
    endings: ['.html', '.htm', '.xhtml'],
    previews: 'none',
    styles: 'full',
    note: 'Parsed as browsers do with scripts switched off; what scripts add is not seen.',
  },
  {
    id: 'css',
    name: 'CSS',
    endings: ['.css'],
    previews: 'none',
    styles: 'full',
    note: 'The cascade as Chromium computes it; what depends on layout is told as conditional.',
  },
  {
    id: 'scss',
    name: 'SCSS',
    endings: ['.scss'],
    previews: 'none',
    styles: 'partial',
    note: 'Mixins, @extend, loops and functions are not run. Indented Sass is not read.',
  },
  {
    id: 'less',
    name: 'Less',
    endings: ['.less'],
    previews: 'none',
    styles: 'partial',
    note: 'Mixins, guards, loops and plugins are not run.',
  },
  template('php', 'PHP', ['.php', '.phtml'], CODE_RUNS_NOT),
  template('blade', 'Blade', ['.blade.php'], CODE_RUNS_NOT),
  template('twig', 'Twig', ['.twig'], CODE_RUNS_NOT),
  template('jinja', 'Jinja and Nunjucks', ['.jinja', '.jinja2', '.j2', '.njk'], CODE_RUNS_NOT),
  template('liquid', 'Liquid', ['.liquid'], CODE_RUNS_NOT),
  template('handlebars', 'Handlebars', ['.hbs', '.handlebars'], CODE_RUNS_NOT),
  template('mustache', 'Mustache', ['.mustache'], CODE_RUNS_NOT),
  template('ejs', 'EJS', ['.ejs'], CODE_RUNS_NOT),
  template('erb', 'ERB', ['.erb', '.rhtml'], CODE_RUNS_NOT),
  template(
    'vue',
    'Vue',
    ['.vue'],
    'Components that are shown inside are not followed; CSS modules are left out.',
  ),
  template('svelte', 'Svelte', ['.svelte'], 'Components that are shown inside are not followed.'),
] as const satisfies readonly Language[];

export type LanguageId = (typeof LANGUAGES)[number]['id'];

/** The language of a file by its name; `null` for one that nothing reads. */
export function languageOfPath(path: string): (typeof LANGUAGES)[number] | null {
  const name = path.toLowerCase();
  let found: { readonly language: (typeof LANGUAGES)[number]; readonly length: number } | null = null;
  for (const language of LANGUAGES) {
    for (const ending of language.endings) {
      if (name.endsWith(ending) && ending.length > (found?.length ?? 0))
        found = { language, length: ending.length };
    }
  }
  return found?.language ?? null;
}
