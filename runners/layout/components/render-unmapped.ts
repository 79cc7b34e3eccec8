import { ElementValue } from '../evaluate/react/element-value.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { settle } from '../evaluate/values/one-of-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import type { SceneNode } from '../scene.ts';
import type { HostElement } from './host-element.ts';

/**
 * A component that nothing is known about. One that only wraps others — it has elements inside and no style of its
 * own, as providers have — draws what it wraps; any other becomes a snapshot, with its children kept inside.
 */
export function renderUnmapped(host: HostElement, reason: string): SceneNode[] {
  const { builder } = host.context;
  const where = `<${host.name}> cannot be mapped: ${reason}.`;
  const children = host.prop('children');
  if (host.prop('style') === undefined && holdsElements(children)) {
    builder.inform('UNMAPPED_WRAPPER', `${where} What stands inside it is drawn.`, host.source);
    return host.assumed().children();
  }
  builder.warn('UNMAPPED_COMPONENT', `${where} A snapshot stands in for it.`, host.source);
  return [
    host.assumed().node('HS_ImageSnapshot', {
      props: { component: host.name.slice(0, 200), reason: reason.slice(0, 500) },
      children: host.children(),
    }),
  ];
}

function holdsElements(value: Value): boolean {
  const current = settle(value).value;
  if (current instanceof ArrayValue) return current.elements.some(holdsElements);
  return current instanceof ElementValue;
}
