import type { HostComponentValue } from '../evaluate/react/component-values.ts';
import { ElementValue } from '../evaluate/react/element-value.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { settle } from '../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../libraries/react-native/host-components.ts';
import type { SceneNode } from '../scene.ts';
import type { HostElement } from './host-element.ts';
import type { HostMapping } from './host-mapping.ts';
import { isListOfItems, renderItems } from './render-items.ts';
import { renderInputInBox, renderTextInBox } from './render-kit-element.ts';
import { resemblingComponent } from './resembling-component.ts';

/** Names of components that stand over a screen while they are open. */
const OPENS = /(Modal|Sheet|Dialog|Overlay|Popup|Drawer|Alert|Toast|Snackbar)$/;

type FindMapping = (component: typeof REACT_NATIVE_HOSTS.View) => HostMapping | undefined;

/** Names of components that hold an app together and draw nothing of their own. */
const HOLDS_TOGETHER = /(Provider|Gate|Boundary|Context|Loaded|Root|Scope)$/;

/** Names of components whose style is that of a box rather than of the text inside. */
const IS_BOX =
  /(Button|Btn|Touchable|Chip|Badge|Tag|Pill|Card|Item|Cell|Tab|Row|Col|Column|Container|Wrapper|Box|View|Layout|Header|Footer|Banner)$/;

/**
 * A component that nothing is known about. One with nothing but text inside is a box with that text; one named like
 * React Native's is drawn as that; one that holds an app together as what it holds; one around elements as a box of
 * its style; one with data and a function for each item as a list; one that calls a function for what it shows as what
 * that gives; one that asks for something to be written as a box with a field. One that says it is not open is nothing.
 * Any other becomes a snapshot.
 */
export function renderUnmapped(host: HostElement, reason: string, findMapping: FindMapping): SceneNode[] {
  const where = `<${host.name}> cannot be mapped: ${reason}.`;
  const content = contentOf(host.prop('children'));
  const resembling = lookalikeOf(host.name, content);
  const mapping = resembling === undefined ? undefined : findMapping(resembling);
  const { builder } = host.context;
  if (isClosed(host)) {
    builder.inform('UNMAPPED_WRAPPER', `${where} It is not open, and so not drawn.`, host.source);
    return [];
  }
  if (resembling !== undefined && mapping !== undefined) {
    builder.inform('UNMAPPED_LOOKALIKE', `${where} It is drawn as <${resembling.name}>.`, host.source);
    return mapping.render(host.assumed());
  }
  if (content === 'elements' || content === 'text') return renderAround(host, where, content);
  if (isListOfItems(host)) {
    builder.inform('UNMAPPED_LOOKALIKE', `${where} It is drawn as a list of its items.`, host.source);
    return renderItems(host.assumed());
  }
  const render = functionInside(host);
  if (render !== undefined) return renderFunction(host, where, reason, render);
  if (typeof host.prop('placeholder') === 'string') {
    builder.inform('UNMAPPED_LOOKALIKE', `${where} It is drawn as a box with a field in it.`, host.source);
    return renderInputInBox(host.assumed());
  }
  builder.warn('UNMAPPED_COMPONENT', `${where} A snapshot stands in for it.`, host.source);
  return [
    host.assumed().node('HS_ImageSnapshot', {
      props: { component: host.name.slice(0, 200), reason: reason.slice(0, 500) },
      children: host.children(),
    }),
  ];
}

/** React Native's own draw nothing that stands inside them, so one with elements inside is something else. */
const HOLDS_NOTHING = new Set<HostComponentValue>([
  REACT_NATIVE_HOSTS.Button,
  REACT_NATIVE_HOSTS.Image,
  REACT_NATIVE_HOSTS.Switch,
  REACT_NATIVE_HOSTS.ActivityIndicator,
]);

function lookalikeOf(name: string, content: ReturnType<typeof contentOf>): HostComponentValue | undefined {
  if (content === 'text') return undefined;
  const resembling = resemblingComponent(name);
  const isEmpty = resembling !== undefined && HOLDS_NOTHING.has(resembling);
  return isEmpty && content === 'elements' ? undefined : resembling;
}

/** A component that stands over the screen once it is opened. */
function isClosed(host: HostElement): boolean {
  if (['visible', 'isVisible', 'modalVisible'].some((name) => host.prop(name) === false)) return true;
  const opens = OPENS.test(host.name) || host.prop('modal') === true;
  return opens && ['open', 'isOpen', 'show'].some((name) => host.prop(name) === false);
}

/** A component that calls back for what it shows: with a function inside, or one called `render`. */
function functionInside(host: HostElement): Callable | undefined {
  const inside = [host.prop('children'), host.prop('render')];
  return inside.find((value) => value instanceof Callable);
}

function renderFunction(host: HostElement, where: string, reason: string, render: Callable): SceneNode[] {
  const { builder } = host.context;
  builder.inform('UNMAPPED_WRAPPER', `${where} What its function gives is drawn.`, host.source);
  const box = host.assumed();
  const given = new UnknownValue(reason, { location: host.source });
  const inside = box.render(box.interpreter.call(render, [given], { location: host.source }), '0');
  return box.prop('style') === undefined ? inside : [box.node('HS_View', { children: inside })];
}

function renderAround(host: HostElement, where: string, content: 'elements' | 'text'): SceneNode[] {
  const { builder } = host.context;
  if (HOLDS_TOGETHER.test(host.name) && content === 'elements' && host.prop('style') === undefined) {
    builder.inform('UNMAPPED_WRAPPER', `${where} What stands inside it is drawn.`, host.source);
    return host.children();
  }
  builder.inform('UNMAPPED_WRAPPER', `${where} It is drawn as a box around what stands inside.`, host.source);
  const box = host.assumed();
  if (content === 'text') return renderTextInBox(box, !IS_BOX.test(box.name));
  return [box.node('HS_View', { children: box.children() })];
}

/** What stands inside: elements, only text, or neither. */
function contentOf(value: Value): 'elements' | 'text' | 'other' {
  const current = settle(value).value;
  if (current instanceof ElementValue) return 'elements';
  if (typeof current === 'string' || typeof current === 'number') return 'text';
  if (!(current instanceof ArrayValue)) return 'other';
  const contents = current.elements.map(contentOf);
  if (contents.includes('elements')) return 'elements';
  return contents.includes('text') ? 'text' : 'other';
}
