import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { TemplateKind } from '../template-kinds.ts';
import { type MarkupDialect, parseDocument, parsePart } from './template-parser.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const PLAIN: MarkupDialect = { closesItself: () => false, isComponent: () => false };
const BLADE: MarkupDialect = {
  closesItself: (name) => /^(?:x[-:]|livewire:)/i.test(name),
  isComponent: (name) => /^(?:x[-:]|livewire:)/i.test(name),
};
const COMPONENTS: MarkupDialect = {
  closesItself: () => true,
  isComponent: (name) => /^[A-Z]|[.:]/.test(name),
};

function dialectOf(kind: TemplateKind): MarkupDialect {
  if (kind === 'vue' || kind === 'svelte') return COMPONENTS;
  return kind === 'blade' ? BLADE : PLAIN;
}

const VUE_WRAPPERS = /^(?:slot|transition|keep-alive|keepalive|suspense|teleport)$/i;
const SVELTE_WRAPPERS = /^(?:slot|svelte:(?:head|fragment|body|boundary|self|options))$/i;

/** Tags that make no element of their own: what is inside stands in their place. */
function isTransparent(element: Element, kind: TemplateKind): boolean {
  if (kind === 'svelte') return SVELTE_WRAPPERS.test(element.tagName);
  if (kind !== 'vue') return false;
  if (element.tagName !== 'template') return VUE_WRAPPERS.test(element.tagName);
  return element.attrs.some(({ name }) => /^(?:v-(?:if|else|else-if|for|slot)\b|#)/.test(name));
}

function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** Puts the children of transparent tags in their place; answers the elements that stay. */
function dissolveTransparent(roots: Node[], kind: TemplateKind): Element[] {
  const elements: Element[] = [];
  const lists: Node[][] = [roots];
  for (let list = lists.pop(); list !== undefined; list = lists.pop()) {
    const waiting = list.splice(0).reverse();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if ('tagName' in node && isTransparent(node, kind)) {
        waiting.push(...[...childrenOf(node)].reverse());
        continue;
      }
      list.push(node);
      if (!('tagName' in node)) continue;
      elements.push(node);
      lists.push(node.childNodes);
    }
  }
  return elements;
}

/**
 * The tree of a skeleton. What is only a part of a page stands in the body of an otherwise empty one. With
 * `scopeAttribute` all elements of the template have that attribute, as a component's have.
 */
export function buildTree(
  text: string,
  options: { kind: TemplateKind; isDocument: boolean; scopeAttribute: string | null },
): DefaultTreeAdapterTypes.Document {
  const { kind, isDocument, scopeAttribute } = options;
  const dialect = dialectOf(kind);
  if (isDocument) return parseDocument(text, dialect);
  const tree = parse('<!doctype html><html><head></head><body></body></html>');
  const nodes = parsePart(text, dialect);
  const elements = dissolveTransparent(nodes, kind);
  if (scopeAttribute !== null)
    for (const { attrs } of elements) attrs.push({ name: scopeAttribute, value: '' });
  const root = tree.childNodes.find((node): node is Element => node.nodeName === 'html');
  const body = root?.childNodes.find((node): node is Element => node.nodeName === 'body');
  body?.childNodes.push(...nodes);
  return tree;
}
