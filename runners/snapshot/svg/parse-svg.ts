import { decodeEntities } from './decode-entities.ts';
import type { SvgElement, SvgNode } from './svg-element.ts';
import { SVG_LIMITS } from './svg-limits.ts';

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SvgNode[];
}

/** Each part is found where the one before ended, so that a file is gone through once. */
const PARTS =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!|<\/\s*([^\s>]+)[^>]*>|<([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)|</g;
/** Harmless without declarations inside. */
const PLAIN_DOCTYPE = /<!DOCTYPE[^<>[\]]{0,1000}>/gi;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the text of a drawing, or gives `undefined` for what is none. Declarations are refused, because entities
 * can make a few lines stand for gigabytes; markup that is not closed ends where the text ends.
 */
export function parseSvg(text: string): SvgElement | undefined {
  if (text.length > SVG_LIMITS.text || !text.includes('<svg')) return undefined;
  const declared = text.replaceAll(PLAIN_DOCTYPE, '');
  const holder: OpenElement = { name: '', attributes: new Map(), children: [] };
  const open: OpenElement[] = [holder];
  let elements = 0;
  for (const part of declared.matchAll(PARTS)) {
    const [whole, cdata, closed, opened, attributes = '', plain] = part;
    if (whole === '<!') return undefined;
    const current = open.at(-1) ?? holder;
    if (cdata !== undefined) current.children.push(cdata);
    if (plain !== undefined) current.children.push(decodeEntities(plain));
    if (closed !== undefined) close(open, localName(closed));
    if (opened === undefined) continue;
    elements += 1;
    if (elements > SVG_LIMITS.elements || open.length > SVG_LIMITS.depth) return undefined;
    const element = { name: localName(opened), attributes: readAttributes(attributes), children: [] };
    current.children.push(element);
    if (!attributes.trimEnd().endsWith('/')) open.push(element);
  }
  return holder.children.find(
    (child): child is SvgElement => typeof child !== 'string' && child.name === 'svg',
  );
}

function close(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index > 0) open.length = index;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes.set(localName(name), decodeEntities(double ?? single ?? ''));
  }
  return attributes;
}

/** `xlink:href` is `href`, `svg:path` is `path`. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
