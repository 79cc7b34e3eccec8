import type { PageSheet } from '../../html/page-types.ts';
import type { StyleSyntax } from '../../sheets/style-syntax.ts';
import type { TemplateNotes } from '../template-notes.ts';
import type { StyleScope } from './scoped-selectors.ts';
import type { ComponentBlock } from './split-component.ts';

const SYNTAXES: ReadonlyMap<string, StyleSyntax> = new Map([
  ['css', 'css'],
  ['postcss', 'css'],
  ['pcss', 'css'],
  ['scss', 'scss'],
  ['less', 'less'],
]);

function scopeOf(kind: 'vue' | 'svelte', attributes: ReadonlyMap<string, string>): StyleScope | null {
  if (kind === 'svelte') return 'svelte';
  return attributes.has('scoped') ? 'vue' : null;
}

/** The style blocks of a component as sheets of its page. */
export function listComponentSheets(
  kind: 'vue' | 'svelte',
  styles: readonly ComponentBlock[],
  source: string,
  notes: TemplateNotes,
): PageSheet[] {
  return styles.flatMap((block, at): PageSheet[] => {
    const { attributes, contentStart, contentEnd, start } = block;
    const media = attributes.get('media') ?? '';
    const line = source.slice(0, start).split('\n').length;
    const language = attributes.get('lang') ?? 'css';
    const syntax = SYNTAXES.get(language);
    const href = attributes.get('src');
    if (href) return [{ kind: 'link', href, media, line, owner: null }];
    if (syntax === undefined || attributes.has('module')) {
      const why =
        syntax === undefined ? `"${language}" is not read` : 'its classes get other names when it is built';
      notes.say('warning', 'TEMPLATE_STYLE_SKIPPED', `This style block is left out: ${why}.`, start);
      return [];
    }
    const text = source.slice(contentStart, contentEnd);
    const scope = scopeOf(kind, attributes);
    return [
      { kind: 'style', number: at + 1, text, offset: contentStart, media, line, owner: null, syntax, scope },
    ];
  });
}
