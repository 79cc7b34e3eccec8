import type { TextRunStyle } from '../../../../src/contracts/layout-style.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { placeholderFor } from '../../evaluate/unknown-text.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { atRest } from '../../libraries/animated/animated-node.ts';
import { REACT_NATIVE_HOSTS } from '../../libraries/react-native/host-components.ts';
import type { SceneNode, SceneText } from '../../scene.ts';
import { readActions } from '../actions/read-actions.ts';
import { type Expansion, expandElement, goDeeper } from '../expand-element.ts';
import { HostElement } from '../host-element.ts';
import type { RenderContext } from '../render-context.ts';
import { toRunStyle } from './run-style.ts';
import { wordsInBoxes } from './words-in-boxes.ts';

type Run = SceneText['runs'][number];

/** A stretch of text, or a view that stands between stretches. */
export type TextSegment =
  | { readonly kind: 'text'; readonly runs: Run[] }
  | { readonly kind: 'view'; readonly nodes: readonly SceneNode[] };

/** Everything inside one outermost `Text`, flattened. */
export class CollectedText {
  readonly segments: TextSegment[] = [];
  /** Whether any part rests on an assumption. */
  assumed = false;
  /** Handlers of a nested text, for a text that has none itself: links inside a sentence. */
  nestedActions: ReturnType<typeof readActions> | undefined;
  readonly #root: HostElement;

  constructor(root: HostElement) {
    this.#root = root;
  }

  /** All text, where no views stand in between. */
  get runs(): readonly Run[] {
    return this.segments.flatMap((segment) => (segment.kind === 'text' ? segment.runs : []));
  }

  visit(context: RenderContext, value: Value, segment: string, inherited: TextRunStyle): void {
    context.builder.interpreter.charge(1);
    const { value: settled, assumption } = settle(value);
    const current = atRest(settled);
    if (assumption !== undefined || context.assumed) this.assumed = true;
    if (typeof current === 'string' || typeof current === 'number' || typeof current === 'bigint') {
      this.#append(String(current), inherited);
    } else if (current instanceof ArrayValue) {
      const deeper = goDeeper(context, this.#root.source);
      if (deeper === undefined) return;
      for (const [index, item] of current.elements.entries()) {
        this.visit(deeper, item, `${segment}.${index}`, inherited);
      }
    } else if (current instanceof ElementValue) {
      this.#visitElement(context, current, segment, inherited);
    } else if (current instanceof UnknownValue) {
      this.#appendUnknown(context, current, inherited);
    }
  }

  #visitElement(
    context: RenderContext,
    element: ElementValue,
    segment: string,
    inherited: TextRunStyle,
  ): void {
    const expansion = expandElement(context, element, segment);
    if (expansion.kind === 'content') {
      this.visit(expansion.context, expansion.content, '0', inherited);
    } else if (expansion.kind === 'host' && expansion.component === REACT_NATIVE_HOSTS.Text) {
      this.#visitNestedText(expansion.context, element, inherited);
    } else if (expansion.kind === 'unmapped' && isWords(context, element)) {
      this.#visitWords(expansion, element, inherited);
    } else if (expansion.kind !== 'tooDeep') {
      const nodes = this.#root.renderValue(context, element, segment, element);
      if (nodes.length > 0) this.segments.push({ kind: 'view', nodes });
    }
  }

  /** Boxes that hold words alone stand between other words like words. */
  joinWords(): void {
    if (!this.segments.some(({ kind }) => kind === 'text')) return;
    for (const segment of this.segments.splice(0)) {
      const words = segment.kind === 'view' ? wordsInBoxes(segment.nodes) : undefined;
      if (words !== undefined) this.#appendWords(words);
      else if (segment.kind === 'view') this.segments.push(segment);
      else for (const { text, style } of segment.runs) this.#append(text, style);
    }
  }

  #appendWords({ confidence, actions = {}, text }: SceneNode): void {
    if (confidence === 'assumed') this.assumed = true;
    if (Object.keys(actions).length > 0) this.nestedActions ??= actions;
    for (const run of text?.runs ?? []) this.#append(run.text, run.style);
  }

  #visitNestedText(context: RenderContext, element: ElementValue, inherited: TextRunStyle): void {
    const { builder } = context;
    builder.hostElements += 1;
    builder.mapped += 1;
    const nested = new HostElement(context, element, 'Text', this.#root.renderValue);
    const actions = readActions(nested);
    if (Object.keys(actions).length > 0) this.nestedActions ??= actions;
    const style = toRunStyle(inherited, nested.style());
    this.visit(context, builder.interpreter.getProperty(element.props, 'children'), '0', style);
    if (nested.isAssumed) this.assumed = true;
  }

  /** A component that nothing is known about, inside a text: the text it holds, or a placeholder for what it says. */
  #visitWords(
    { context, name, reason }: Extract<Expansion, { kind: 'unmapped' }>,
    element: ElementValue,
    inherited: TextRunStyle,
  ): void {
    this.assumed = true;
    context.builder.hostElements += 1;
    if (!element.props.hasOwn('children')) {
      this.#appendUnknown(
        context,
        new UnknownValue(reason, { hint: name, location: element.source }),
        inherited,
      );
      return;
    }
    const inside = new HostElement(context, element, name, this.#root.renderValue);
    const style = toRunStyle(inherited, inside.style());
    context.builder.inform(
      'UNMAPPED_WRAPPER',
      `<${name}> cannot be mapped: ${reason}. The text inside it is drawn.`,
      inside.source,
    );
    this.visit(context, inside.prop('children'), '0', style);
  }

  #appendUnknown(context: RenderContext, unknown: UnknownValue, style: TextRunStyle): void {
    this.assumed = true;
    const placeholder = placeholderFor(unknown);
    this.#append(placeholder, style);
    context.builder.inform(
      'UNKNOWN_TEXT',
      `This text is known only at run time (${unknown.reason}); \`${placeholder}\` stands in for it.`,
      unknown.location ?? this.#root.source,
    );
  }

  /** Adds text to the last run where the style is the same one. */
  #append(text: string, style: TextRunStyle): void {
    if (text === '') return;
    const segment = this.segments.at(-1);
    if (segment?.kind !== 'text') {
      this.segments.push({ kind: 'text', runs: [{ text, style }] });
      return;
    }
    const last = segment.runs.at(-1);
    if (last === undefined || last.style !== style) segment.runs.push({ text, style });
    else segment.runs[segment.runs.length - 1] = { text: last.text + text, style };
  }
}

/** Whether an unknown component inside a text is words: it holds only text, or is without content, size and style. */
function isWords({ builder }: RenderContext, element: ElementValue): boolean {
  const prop = (name: string) => settle(builder.interpreter.getProperty(element.props, name)).value;
  const children = prop('children');
  if (children !== undefined) return typeof children === 'string' || typeof children === 'number';
  return ['style', 'className', 'size', 'width', 'name', 'source'].every(
    (name) => !element.props.hasOwn(name),
  );
}

/** Flattens the content of a `Text` into runs, each with the style it inherits. */
export function collectRuns(root: HostElement, style: TextRunStyle): CollectedText {
  const collected = new CollectedText(root);
  const children = root.interpreter.getProperty(root.element.props, 'children');
  collected.visit(root.context, children, '0', style);
  collected.joinWords();
  return collected;
}
