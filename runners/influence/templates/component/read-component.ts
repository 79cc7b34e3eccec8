import { EditableText } from '../markup/editable-text.ts';
import { type ComponentBlock, splitComponent } from './split-component.ts';

/** The parts of a single-file component. */
export interface Component {
  /** The markup alone: all else is blank. */
  readonly markup: string;
  readonly styles: readonly ComponentBlock[];
  readonly unclosed: readonly ComponentBlock[];
  /** The language of markup that is no HTML, such as Pug. */
  readonly foreignMarkup: { readonly language: string; readonly offset: number } | null;
}

const SVELTE_BLOCKS: ReadonlySet<string> = new Set(['script', 'style']);

function keepOnly(source: string, block: ComponentBlock | undefined): string {
  const text = new EditableText(source);
  text.fill(0, block?.contentStart ?? source.length);
  if (block !== undefined) text.fill(block.contentEnd, source.length);
  return text.toString();
}

function readVue(source: string): Component {
  const blocks = splitComponent(source);
  const template = blocks.find(({ name }) => name === 'template');
  const language = template?.attributes.get('lang') ?? 'html';
  const foreign = language !== 'html' && template !== undefined;
  return {
    markup: keepOnly(source, foreign ? undefined : template),
    styles: blocks.filter(({ name }) => name === 'style'),
    unclosed: blocks.filter(({ closed }) => !closed),
    foreignMarkup: foreign ? { language, offset: template.start } : null,
  };
}

function readSvelte(source: string): Component {
  const blocks = splitComponent(source, SVELTE_BLOCKS);
  const text = new EditableText(source);
  for (const { start, end } of blocks) text.fill(start, end);
  return {
    markup: text.toString(),
    styles: blocks.filter(({ name }) => name === 'style'),
    unclosed: blocks.filter(({ closed }) => !closed),
    foreignMarkup: null,
  };
}

/** Takes a Vue or Svelte component apart. */
export function readComponent(source: string, kind: 'vue' | 'svelte'): Component {
  return kind === 'vue' ? readVue(source) : readSvelte(source);
}
