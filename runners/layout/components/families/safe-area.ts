import type { Json } from '../../../../src/contracts/layout-document.ts';
import { toPlain } from '../../evaluate/to-plain.ts';
import type { SceneNode } from '../../scene.ts';
import { toJson } from '../actions/read-actions.ts';
import type { HostElement } from '../host-element.ts';
import { drawsChildren, type HostMapping } from '../host-mapping.ts';

const CONTEXT_PACKAGE = 'react-native-safe-area-context';

/** React Native's own view pads on iOS only; elsewhere it is a plain view. */
function renderSafeArea(host: HostElement): SceneNode[] {
  const type = host.interpreter.readDevice('platform') === 'ios' ? 'HS_SafeArea' : 'HS_View';
  return [host.node(type, { children: host.children() })];
}

function renderContextSafeArea(host: HostElement): SceneNode[] {
  const edges: Json | undefined = toJson(toPlain(host.interpreter, host.prop('edges')).value);
  return [
    host.node('HS_SafeArea', {
      props: { edges, mode: host.text('mode') },
      children: host.children(),
    }),
  ];
}

export const safeAreaMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['SafeAreaView'], drawnAs: 'HS_SafeArea', render: renderSafeArea },
  {
    package: CONTEXT_PACKAGE,
    components: ['SafeAreaView'],
    drawnAs: 'HS_SafeArea',
    render: renderContextSafeArea,
  },
  drawsChildren(CONTEXT_PACKAGE, ['SafeAreaProvider', 'SafeAreaListener']),
];
