/** The languages whose files hold markup between code. */
export const TEMPLATE_KINDS = [
  'php',
  'blade',
  'twig',
  'jinja',
  'liquid',
  'handlebars',
  'mustache',
  'ejs',
  'erb',
  'vue',
  'svelte',
] as const;

export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

const KIND_BY_ENDING: readonly (readonly [RegExp, TemplateKind])[] = [
  [/\.blade\.php$/i, 'blade'],
  [/\.(?:php|phtml)$/i, 'php'],
  [/\.twig$/i, 'twig'],
  [/\.(?:jinja2?|j2|njk)$/i, 'jinja'],
  [/\.liquid$/i, 'liquid'],
  [/\.(?:hbs|handlebars)$/i, 'handlebars'],
  [/\.mustache$/i, 'mustache'],
  [/\.ejs$/i, 'ejs'],
  [/\.(?:erb|rhtml)$/i, 'erb'],
  [/\.vue$/i, 'vue'],
  [/\.svelte$/i, 'svelte'],
];

/** Endings before the template's own that say the result is no page: `robots.txt.erb`, `site.conf.j2`. */
const NOT_MARKUP =
  /\.(?:css|scss|sass|less|m?js|cjs|jsx?|tsx?|json|xml|rss|txt|text|md|ya?ml|toml|conf|cfg|ini|env|sh|sql|csv|svg|rb|py|service)\.[^./]+$/i;

/** The language of a template by its path; null for any other file. */
export function templateKindOf(path: string): TemplateKind | null {
  if (NOT_MARKUP.test(path)) return null;
  return KIND_BY_ENDING.find(([ending]) => ending.test(path))?.[1] ?? null;
}
