import type { PaintEffort } from '../paint-effort.ts';
import type { SvgDocument } from './svg-document.ts';
import type { SvgElement } from './svg-element.ts';
import { SVG_LIMITS } from './svg-limits.ts';
import type { Viewport } from './svg-shapes.ts';

/** What does not change while one drawing is drawn. */
export interface SvgContext {
  readonly document: SvgDocument;
  readonly viewport: Viewport;
  readonly effort: PaintEffort;
  /** How many references lead to what is drawn now. */
  readonly references: number;
}

/** What `url(#id)` or `#id` refers to, and the context to draw it in; `undefined` when it leads nowhere or too deep. */
export function follow(
  context: SvgContext,
  reference: string | undefined,
): { readonly element: SvgElement; readonly context: SvgContext } | undefined {
  const id = /^\s*(?:url\(\s*["']?)?#([^"')\s]+)/.exec(reference ?? '')?.[1];
  const element = id === undefined ? undefined : context.document.byId.get(id);
  if (element === undefined || context.references >= SVG_LIMITS.references) return undefined;
  return { element, context: { ...context, references: context.references + 1 } };
}
