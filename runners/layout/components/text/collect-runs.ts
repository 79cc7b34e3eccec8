import type { TextRunStyle } from '../../../../src/contracts/layout-style.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { atRest } from '../../libraries/animated/animated-node.ts';
import { REACT_NATIVE_HOSTS } from '../../libraries/react-native/host-components.ts';
import type { SceneText } from '../../scene.ts';
import { readActions } from '../actions/read-actions.ts';
import { expandElement } from '../expand-element.ts';
import { HostElement } from '../host-element.ts';
import type { RenderContext } from '../render-context.ts';
import { placeholderFor } from './placeholder.ts';
import { toRunStyle } from './run-style.ts';
import { transformText } from './transform-text.ts';

type Run = SceneText['runs'][number];

/** Everything inside one outermost `Text`, flattened. */
export interface CollectedText {
  readonly runs: Run[];
  /** Whether any part rests on an assumption. */
  assumed: boolean;
  /** Handlers of a nested text, for a text that has none itself: links inside a sentence. */
  nestedActions: ReturnType<typeof readActions> | undefined;
}

/** Flattens the content of a `Text` into runs, each with the style it inherits. */
export function collectRuns(root: HostElement, style: TextRunStyle): CollectedText {
  const collected: CollectedText = { runs: [], assumed: false, nestedActions: undefined };

  function visit(context: RenderContext, value: Value, segment: string, inherited: TextRunStyle): void {
    context.builder.interpreter.charge(1);
    const { value: settled, assumption } = settle(value);
    const current = atRest(settled);
    if (assumption !== undefined || context.assumed) collected.assumed = true;
    if (typeof current === 'string' || typeof current === 'number' || typeof current === 'bigint') {
      append(collected.runs, String(current), inherited);
    } else if (current instanceof ArrayValue) {
      for (const [index, item] of current.elements.entries()) {
        visit(context, item, `${segment}.${index}`, inherited);
      }
    } else if (current instanceof ElementValue) {
      visitElement(context, current, segment, inherited);
    } else if (current instanceof UnknownValue) {
      collected.assumed = true;
      const placeholder = placeholderFor(current);
      append(collected.runs, placeholder, inherited);
      context.builder.inform(
        'UNKNOWN_TEXT',
        `This text is known only at run time (${current.reason}); \`${placeholder}\` stands in for it.`,
        current.location ?? root.source,
      );
    }
  }

  function visitElement(
    context: RenderContext,
    element: ElementValue,
    segment: string,
    inherited: TextRunStyle,
  ): void {
    const expansion = expandElement(context, element, segment);
    if (expansion.kind === 'content') {
      visit(expansion.context, expansion.content, '0', inherited);
    } else if (expansion.kind === 'host' && expansion.component === REACT_NATIVE_HOSTS.Text) {
      const { builder } = context;
      builder.hostElements += 1;
      builder.mapped += 1;
      const nested = new HostElement(expansion.context, element, 'Text', root.renderValue);
      const actions = readActions(nested);
      if (Object.keys(actions).length > 0) collected.nestedActions ??= actions;
      const own = toRunStyle(inherited, nested.style());
      visit(expansion.context, context.builder.interpreter.getProperty(element.props, 'children'), '0', own);
      if (nested.isAssumed) collected.assumed = true;
    } else if (expansion.kind !== 'tooDeep') {
      context.builder.hostElements += 1;
      context.builder.warn(
        'INLINE_VIEW_LEFT_OUT',
        'A view inside text is not drawn yet; the text around it is.',
        element.source,
      );
    }
  }

  visit(root.context, root.interpreter.getProperty(root.element.props, 'children'), '0', style);
  return collected;
}

/** Adds text to the last run where the style is the same one. */
function append(runs: Run[], text: string, style: TextRunStyle): void {
  if (text === '') return;
  const transformed = transformText(text, style.text_transform);
  const last = runs.at(-1);
  if (last !== undefined && last.style === style) {
    runs[runs.length - 1] = { text: last.text + transformed, style };
  } else {
    runs.push({ text: transformed, style });
  }
}
