import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { extendFilter } from '../selectors/ancestor-filter.ts';
import { directionOf } from './direction.ts';
import type { PageElement, PageReference, PageSheet, ParsedPage } from './page-types.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const REFERENCES: ReadonlyMap<string, readonly [string, PageReference['kind']]> = new Map([
  ['script', ['src', 'script']],
  ['img', ['src', 'image']],
  ['iframe', ['src', 'frame']],
  ['video', ['src', 'media']],
  ['audio', ['src', 'media']],
  ['source', ['src', 'media']],
]);
/** From the name of an attribute to its value. */
const VALUE_START = /[^\s=>]*\s*=\s*["']?/y;
const SPACE = /[ \t\n\f\r]+/;

const isElement = (node: Node): node is Element => 'tagName' in node;

class PageReader {
  readonly elements: PageElement[] = [];
  readonly sheets: PageSheet[] = [];
  readonly references: PageReference[] = [];
  base: string | null = null;
  truncated = false;
  #styles = 0;
  #preferredTitle: string | null = null;
  readonly #source: string;
  readonly #limit: number;

  constructor(source: string, limit: number) {
    this.#source = source;
    this.#limit = limit;
  }

  /** Without recursion: pages nest as deep as they like. */
  read(roots: readonly Node[]): void {
    const stack: { node: Node; parent: PageElement | null }[] = [];
    const push = (nodes: readonly Node[], parent: PageElement | null): void => {
      for (let at = nodes.length - 1; at >= 0; at -= 1) {
        const node = nodes[at];
        if (node !== undefined) stack.push({ node, parent });
      }
    };
    push(roots, null);
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { node, parent } = next;
      if (!isElement(node)) {
        if (parent !== null && node.nodeName === '#text') parent.hasContent = true;
        continue;
      }
      if (this.elements.length >= this.#limit) {
        this.truncated = true;
        return;
      }
      const element = this.#addElement(node, parent);
      this.#noteSheet(node, element);
      push(node.childNodes, element);
    }
  }

  #addElement(node: Element, parent: PageElement | null): PageElement {
    const attributes = new Map(
      node.attrs.map((attribute) => [
        attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name,
        attribute.value,
      ]),
    );
    const previous = parent?.children.at(-1) ?? null;
    const element: PageElement = {
      index: this.elements.length,
      tag: node.tagName,
      html: node.namespaceURI === html.NS.HTML,
      namespace: node.namespaceURI,
      direction: directionOf(node),
      id: attributes.get('id') ?? null,
      classes: (attributes.get('class') ?? '').split(SPACE).filter(Boolean),
      attributes,
      parent,
      previous,
      next: null,
      position: (previous?.position ?? 0) + 1,
      children: [],
      hasContent: false,
      line: node.sourceCodeLocation?.startLine ?? 1,
      styleOffset: this.#styleOffset(node),
      ancestors: parent === null ? new Int32Array(8) : extendFilter(parent.ancestors, parent),
    };
    if (previous !== null) previous.next = element;
    if (parent !== null) {
      parent.children.push(element);
      parent.hasContent = true;
    }
    this.elements.push(element);
    return element;
  }

  #styleOffset(node: Element): number | null {
    const start = node.sourceCodeLocation?.attrs?.style?.startOffset;
    if (start === undefined) return null;
    VALUE_START.lastIndex = start;
    return VALUE_START.test(this.#source) ? VALUE_START.lastIndex : start;
  }

  #noteSheet(node: Element, element: PageElement): void {
    const { attributes, line } = element;
    if (element.tag === 'style') this.#noteStyle(node, element);
    else if (element.tag === 'link' && element.html) this.#noteLink(element);
    else if (element.tag === 'base' && element.html) this.base ??= attributes.get('href') ?? null;
    const reference = REFERENCES.get(element.tag);
    const url = reference && attributes.get(reference[0]);
    if (reference && url) this.references.push({ url, kind: reference[1], line });
  }

  #noteStyle(node: Element, { attributes, line, parent: owner, html: isHtml }: PageElement): void {
    this.#styles += 1;
    const type = (attributes.get('type') ?? '').toLowerCase();
    if (type !== '' && type !== 'text/css') return;
    if (!this.#inPreferredSet(attributes.get('title'))) return;
    const first = node.childNodes[0];
    const last = node.childNodes.at(-1);
    const start = first?.sourceCodeLocation?.startOffset;
    const end = last?.sourceCodeLocation?.endOffset;
    if (start === undefined || end === undefined) return;
    const raw = this.#source.slice(start, end);
    // The marks of a CDATA section in SVG are no part of the sheet; offsets stay as they are.
    const text = !isHtml ? raw.replace(/<!\[CDATA\[|\]\]>/g, (mark) => ' '.repeat(mark.length)) : raw;
    this.sheets.push({
      kind: 'style',
      number: this.#styles,
      text,
      offset: start,
      media: attributes.get('media') ?? '',
      line,
      owner,
    });
  }

  #noteLink({ attributes, line, parent: owner }: PageElement): void {
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(SPACE);
    const href = attributes.get('href')?.trim();
    if (!relations.includes('stylesheet') || !href || attributes.has('disabled')) return;
    const type = (attributes.get('type') ?? '').replace(/;.*/s, '').trim().toLowerCase();
    if (type !== '' && type !== 'text/css') return;
    const title = attributes.get('title');
    if (relations.includes('alternate') ? title : !this.#inPreferredSet(title)) return;
    this.sheets.push({ kind: 'link', href, media: attributes.get('media') ?? '', line, owner });
  }

  /** The first title names the set of sheets that is on; untitled sheets always are. */
  #inPreferredSet(title: string | undefined): boolean {
    if (!title) return true;
    this.#preferredTitle ??= title;
    return this.#preferredTitle === title;
  }
}

/** The markup of a template: of which kind it is, and what has been read out of it. */
export interface TemplateMarkup {
  readonly kind: string;
  readonly tree: DefaultTreeAdapterTypes.Document;
}

/** Reads a page as a browser without scripts does; of a template, `text` is the skeleton that its tree was read from. */
export function parsePage(
  file: string,
  text: string,
  elementLimit: number,
  template: TemplateMarkup | null = null,
): ParsedPage {
  const source = text.replace(/^\ufeff/, '');
  const tree = template?.tree ?? parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const reader = new PageReader(source, elementLimit);
  reader.read(tree.childNodes);
  return {
    file,
    source,
    quirks: tree.mode === html.DOCUMENT_MODE.QUIRKS,
    template: template?.kind ?? null,
    elements: reader.elements,
    sheets: reader.sheets,
    references: reader.references,
    base: reader.base,
    truncated: reader.truncated,
  };
}
