import type {
  ActionName,
  Json,
  LayoutAction,
  LayoutNodeType,
} from '../../../src/contracts/layout-document.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import type { ObjectValue } from '../evaluate/values/object-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import type { SceneNode } from '../scene.ts';
import { readAccessibility } from './accessibility.ts';
import { readActions } from './actions/read-actions.ts';
import { HostProps } from './host-props.ts';
import { extendPath } from './node-path.ts';
import type { RenderContext } from './render-context.ts';
import { withClassStyle } from './style/class-style.ts';
import { readStyle } from './style/read-style.ts';

/** The general renderer, given to mappings so that they can render what their element holds. */
export type RenderValue = (
  context: RenderContext,
  value: Value,
  segment: string,
  owner: ElementValue | undefined,
) => SceneNode[];

export interface NodeParts {
  readonly style?: LayoutStyle;
  readonly props?: Readonly<Record<string, Json | undefined>>;
  readonly children?: readonly SceneNode[];
  readonly text?: SceneNode['text'];
  readonly intrinsicSize?: SceneNode['intrinsicSize'];
  readonly scroll?: SceneNode['scroll'];
  readonly actions?: Partial<Record<ActionName, LayoutAction>> | undefined;
  /** Tells apart nodes that one element makes. */
  readonly part?: string;
}

/** One host element as its mapping sees it: its props read as data, and the means to make its node. */
export class HostElement extends HostProps {
  readonly renderValue: RenderValue;

  constructor(context: RenderContext, element: ElementValue, name: string, renderValue: RenderValue) {
    super(context, element, name);
    this.renderValue = renderValue;
  }

  /** The same element inside other providers. */
  within(scope: RenderContext['scope']): HostElement {
    if (scope === this.context.scope) return this;
    return new HostElement({ ...this.context, scope }, this.element, this.name, this.renderValue);
  }

  /** A style prop, resolved; `base` lies under what the source wrote. */
  style(name = 'style', base: LayoutStyle = {}): LayoutStyle {
    return { ...base, ...readStyle(this, withClassStyle(this, name)) };
  }

  children(): SceneNode[] {
    return this.render(this.interpreter.getProperty(this.element.props, 'children'), '0');
  }

  render(value: Value, segment: string): SceneNode[] {
    const context =
      this.isAssumed && !this.context.assumed ? { ...this.context, assumed: true } : this.context;
    return this.renderValue(context, value, segment, this.element);
  }

  /** Renders a component that was handed over as a value, with these props. */
  renderComponent(type: Value, props: ObjectValue, segment: string): SceneNode[] {
    const { source, owner } = this.element;
    return this.render(new ElementValue({ type, props, key: null, source, owner }), segment);
  }

  /** Makes a node of this element. Without `style` it has the element's own, without `actions` the usual handlers. */
  node(type: LayoutNodeType, parts: NodeParts = {}): SceneNode {
    const { part, style = this.style(), children = [], actions = readActions(this) } = parts;
    const path = part === undefined ? this.context.path : this.pathOf(part);
    const props: Record<string, Json> = part === undefined ? readAccessibility(this) : {};
    for (const [name, value] of Object.entries(parts.props ?? {}))
      if (value !== undefined) props[name] = value;
    return {
      id: this.context.builder.ids.idOf(path),
      type,
      source: this.source,
      style,
      props,
      ...(actions === undefined || Object.keys(actions).length === 0 ? {} : { actions }),
      confidence: this.isAssumed ? 'assumed' : 'exact',
      ...(parts.text === undefined ? {} : { text: parts.text }),
      ...(parts.intrinsicSize === undefined ? {} : { intrinsicSize: parts.intrinsicSize }),
      ...(parts.scroll === undefined ? {} : { scroll: parts.scroll }),
      children,
    };
  }

  /** A box that the component makes around or beside its children and that source did not write. */
  box(part: string, style: LayoutStyle, children: readonly SceneNode[]): SceneNode {
    return this.node('HS_View', { part, style, children, actions: {} });
  }

  private pathOf(part: string): RenderContext['path'] {
    return extendPath(this.context.path, part);
  }
}
