import type { LayoutDocument, LayoutNode, LayoutNodeType } from '../../../src/contracts/layout-document.ts';
import type { Truth, TruthNode } from './truth-file.ts';

/** Kinds of the one side that may stand for kinds of the other. */
type Group = 'text' | 'touch' | 'input' | 'image' | 'scroll' | 'switch' | 'spinner' | 'box';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node of either side, reduced to what is compared. */
export interface ComparableNode {
  readonly group: Group;
  /** White space collapsed; empty where the node has no text of its own. */
  readonly text: string;
  /** On the page, in dp. */
  readonly box: Box;
  /** What a reader would call it. */
  readonly name: string;
  readonly isSnapshot: boolean;
  readonly isAssumed: boolean;
}

const TRUTH_GROUPS = new Map<string, Group>([
  ['text', 'text'],
  ['button', 'touch'],
  ['pressable', 'touch'],
  ['input', 'input'],
  ['image', 'image'],
  ['icon', 'image'],
  ['svg', 'image'],
  ['scroll', 'scroll'],
  ['list', 'scroll'],
  ['switch', 'switch'],
  ['spinner', 'spinner'],
]);

const OUR_GROUPS: Readonly<Record<LayoutNodeType, Group>> = {
  HS_Text: 'text',
  HS_Button: 'touch',
  HS_Pressable: 'touch',
  HS_Input: 'input',
  HS_Image: 'image',
  HS_ImageSnapshot: 'image',
  HS_Scroll: 'scroll',
  HS_List: 'scroll',
  HS_Switch: 'switch',
  HS_Indicator: 'spinner',
  HS_View: 'box',
  HS_SafeArea: 'box',
  HS_Spacer: 'box',
  HS_Overlay: 'box',
  HS_NavContainer: 'box',
  HS_NavScreen: 'box',
};

export function areaOf({ width, height }: Box): number {
  return Math.max(0, width) * Math.max(0, height);
}

/** The truth's nodes but inline spans, list cells and content containers, which are the platform's own. */
export function truthNodes(truth: Truth): ComparableNode[] {
  return truth.tree.flatMap(nodesOf);
}

function nodesOf(node: TruthNode): ComparableNode[] {
  const { x, y, w, h } = node.frame;
  const box = { x, y, width: w, height: h };
  const children = node.kind === 'text' ? [] : (node.children ?? []).flatMap(nodesOf);
  const isOwn = node.role === 'content' || node.role === 'cell' || node.inline === true;
  if (isOwn || areaOf(box) < 1) return children;
  const own: ComparableNode = {
    group: TRUTH_GROUPS.get(node.kind) ?? 'box',
    text: collapse(textOf(node)),
    box,
    name: [node.kind, ...(node.component ?? [])].join(' '),
    isSnapshot: false,
    isAssumed: false,
  };
  return [own, ...children];
}

function textOf({ kind, text, value, placeholder }: TruthNode): string {
  if (kind === 'text' || kind === 'button') return text ?? '';
  return kind === 'input' ? value || placeholder || '' : '';
}

export function documentNodes(document: LayoutDocument): ComparableNode[] {
  return visit(document.root, 0, 0);
}

function visit(node: LayoutNode, left: number, top: number): ComparableNode[] {
  const { width, height } = node.frame;
  const box = { x: left + node.frame.x, y: top + node.frame.y, width, height };
  const children = node.children.flatMap((child) => visit(child, box.x, box.y));
  if (areaOf(box) < 1) return children;
  const own: ComparableNode = {
    group: OUR_GROUPS[node.type],
    text: collapse(ownText(node)),
    box,
    name: `${node.type} ${node.source.component} ${node.source.file}:${node.source.line}`,
    isSnapshot: node.type === 'HS_ImageSnapshot',
    isAssumed: node.confidence === 'assumed',
  };
  return [own, ...children];
}

function ownText({ type, text, props }: LayoutNode): string {
  const runs = (text?.runs ?? []).map((run) => run.text).join('');
  if (runs !== '') return runs;
  if (type === 'HS_Button') return asText(props.label);
  return type === 'HS_Input' ? asText(props.value) || asText(props.placeholder) : '';
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
