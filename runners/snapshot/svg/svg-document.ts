import { applyRules, readRules } from './css-rules.ts';
import { childElements, type SvgElement, textOf } from './svg-element.ts';

/** A drawing that is ready to be drawn: its root, and its elements by id. */
export interface SvgDocument {
  readonly root: SvgElement;
  readonly byId: ReadonlyMap<string, SvgElement>;
}

/** Applies a drawing's own style sheet and finds what its elements refer to. */
export function openSvg(parsed: SvgElement): SvgDocument {
  const rules = readRules(sheetsOf(parsed).join('\n'));
  const root = applyRules(parsed, rules);
  const byId = new Map<string, SvgElement>();
  collectIds(root, byId);
  return { root, byId };
}

function sheetsOf(element: SvgElement): string[] {
  if (element.name === 'style') return [textOf(element)];
  return childElements(element).flatMap(sheetsOf);
}

function collectIds(element: SvgElement, into: Map<string, SvgElement>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !into.has(id)) into.set(id, element);
  for (const child of childElements(element)) collectIds(child, into);
}
