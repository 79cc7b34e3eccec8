import { ElementValue } from '../evaluate/react/element-value.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { settle } from '../evaluate/values/one-of-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../libraries/react-native/host-components.ts';
import type { SceneNode } from '../scene.ts';
import type { HostElement } from './host-element.ts';
import type { HostMapping } from './host-mapping.ts';
import { resemblingComponent } from './resembling-component.ts';

type FindMapping = (component: typeof REACT_NATIVE_HOSTS.View) => HostMapping | undefined;

/** Names of components that hold an app together and draw nothing of their own. */
const HOLDS_TOGETHER = /(Provider|Gate|Boundary|Context|Loaded|Root|Scope)$/;

/**
 * A component that nothing is known about. One named like React Native's is drawn as that; one with nothing but
 * text inside as text; one that only wraps others — elements inside and no style of its own — draws what it wraps.
 * Any other becomes a snapshot, with its children kept inside.
 */
export function renderUnmapped(host: HostElement, reason: string, findMapping: FindMapping): SceneNode[] {
  const { builder } = host.context;
  const where = `<${host.name}> cannot be mapped: ${reason}.`;
  const content = contentOf(host.prop('children'));
  const resembling = content === 'text' ? REACT_NATIVE_HOSTS.Text : resemblingComponent(host.name);
  const mapping = resembling === undefined ? undefined : findMapping(resembling);
  if (resembling !== undefined && mapping !== undefined) {
    builder.inform('UNMAPPED_LOOKALIKE', `${where} It is drawn as <${resembling.name}>.`, host.source);
    return mapping.render(host.assumed());
  }
  if (content === 'elements' && host.prop('style') === undefined) {
    builder.inform('UNMAPPED_WRAPPER', `${where} What stands inside it is drawn.`, host.source);
    return HOLDS_TOGETHER.test(host.name) ? host.children() : host.assumed().children();
  }
  builder.warn('UNMAPPED_COMPONENT', `${where} A snapshot stands in for it.`, host.source);
  return [
    host.assumed().node('HS_ImageSnapshot', {
      props: { component: host.name.slice(0, 200), reason: reason.slice(0, 500) },
      children: host.children(),
    }),
  ];
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
