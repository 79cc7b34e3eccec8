import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { HostElement } from '../host-element.ts';
import { readStyle } from '../style/read-style.ts';

/** The style of a list's content: its own, else that of the scroll view which `renderScrollComponent` puts in its place. */
export function readContentStyle(host: HostElement): LayoutStyle {
  const render = host.prop('renderScrollComponent');
  if (!(render instanceof Callable) || host.prop('contentContainerStyle') !== undefined) {
    return host.style('contentContainerStyle');
  }
  const scroll = chosenOf(host.interpreter.call(render, [host.element.props], { location: host.source }));
  if (!(scroll instanceof ElementValue)) return {};
  return readStyle(host, host.interpreter.getProperty(scroll.props, 'contentContainerStyle'));
}
