import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { ElementValue } from '../../evaluate/react/element-value.ts';
import { Callable } from '../../evaluate/values/callable.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { SceneNode } from '../../scene.ts';
import { readActions } from '../actions/read-actions.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { withClassStyle } from '../style/class-style.ts';
import { readStyle } from '../style/read-style.ts';

const RN = 'react-native';

/** A pressable at rest. */
const AT_REST = objectOf({ pressed: false, hovered: false, focused: false });

function resolveAtRest(host: HostElement, value: Value): Value {
  return value instanceof Callable
    ? host.interpreter.call(value, [AT_REST], { location: host.source })
    : value;
}

function pressableNode(host: HostElement, style: LayoutStyle, children: SceneNode[]): SceneNode {
  return host.node('HS_Pressable', {
    style,
    props: host.flag('disabled') ? { disabled: true } : {},
    children,
  });
}

function renderPressable(host: HostElement): SceneNode[] {
  const style = readStyle(host, withClassStyle(host, 'style', resolveAtRest(host, host.prop('style'))));
  const children = host.render(resolveAtRest(host, host.prop('children')), '0');
  return [pressableNode(host, style, children)];
}

function renderTouchable(host: HostElement): SceneNode[] {
  return [pressableNode(host, host.style(), host.children())];
}

/** These two have no view of their own: they make their only child touchable. */
function renderWithoutView(host: HostElement): SceneNode[] {
  const children = host.children();
  const [only, ...others] = children;
  if (only === undefined || others.length > 0 || !(host.prop('children') instanceof ElementValue))
    return children;
  const actions = { ...readActions(host), ...only.actions };
  const type = only.type === 'HS_View' ? 'HS_Pressable' : only.type;
  return [{ ...only, type, ...(Object.keys(actions).length === 0 ? {} : { actions }) }];
}

export const touchableMappings: readonly HostMapping[] = [
  { package: RN, components: ['Pressable'], drawnAs: 'HS_Pressable', render: renderPressable },
  {
    package: RN,
    components: ['TouchableOpacity', 'TouchableHighlight'],
    drawnAs: 'HS_Pressable',
    render: renderTouchable,
  },
  {
    package: RN,
    components: ['TouchableWithoutFeedback', 'TouchableNativeFeedback'],
    drawnAs: 'HS_Pressable',
    render: renderWithoutView,
  },
];
