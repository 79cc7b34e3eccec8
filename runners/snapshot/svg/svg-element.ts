/** An element of a drawing. Names and attributes are as written; namespaces are gone. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
}

/** What stands inside an element: another one, or text. */
export type SvgNode = SvgElement | string;

export function isElement(node: SvgNode): node is SvgElement {
  return typeof node !== 'string';
}

export function childElements({ children }: SvgElement): SvgElement[] {
  return children.filter(isElement);
}

/** All text inside an element. */
export function textOf({ children }: SvgElement): string {
  return children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
}
