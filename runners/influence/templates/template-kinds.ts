import { LANGUAGES, languageOfPath } from '../../../src/contracts/languages.ts';

/** The languages whose files hold markup between code. */
export type TemplateKind = Extract<(typeof LANGUAGES)[number], { readonly styles: 'skeleton' }>['id'];

export const TEMPLATE_KINDS: readonly TemplateKind[] = LANGUAGES.flatMap((language) =>
  language.styles === 'skeleton' ? language.id : [],
);

/** Endings before the template's own that say the result is no page: `robots.txt.erb`, `site.conf.j2`. */
const NOT_MARKUP =
  /\.(?:css|scss|sass|less|m?js|cjs|jsx?|tsx?|json|xml|rss|txt|text|md|ya?ml|toml|conf|cfg|ini|env|sh|sql|csv|svg|rb|py|service)\.[^./]+$/i;

/** The language of a template by its path; null for any other file. */
export function templateKindOf(path: string): TemplateKind | null {
  if (NOT_MARKUP.test(path)) return null;
  const language = languageOfPath(path);
  return language?.styles === 'skeleton' ? language.id : null;
}
