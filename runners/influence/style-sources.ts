const SOURCE = /\.(?:html?|xhtml|css)$/i;

/** Whether a file can matter to an analysis of styles: a page or a style sheet, by its name. */
export function isStyleSource(path: string): boolean {
  return SOURCE.test(path);
}
