import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';

/** A modal covers the whole screen while it is visible, wherever in the tree it stands. */
function renderModal(host: HostElement): SceneNode[] {
  const isVisible = host.prop('visible') === undefined || host.flag('visible');
  if (!isVisible) return [];
  const transparent = host.flag('transparent');
  const style = host.style('style', { background_color: transparent ? '#00000000' : '#ffffff' });
  const container = host.box('container', { flex: 1 }, host.children());
  return [host.node('HS_Overlay', { style, props: { transparent }, children: [container], actions: {} })];
}

export const modalMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['Modal'], drawnAs: 'HS_Overlay', render: renderModal },
];
