import { templateKindOf } from './templates/template-kinds.ts';

const SOURCE = /\.(?:html?|xhtml|css|scss|less)$/i;

/** Whether a file can matter to an analysis of styles: a page, a template or a style sheet, by its name. */
export function isStyleSource(path: string): boolean {
  return SOURCE.test(path) || templateKindOf(path) !== null;
}
