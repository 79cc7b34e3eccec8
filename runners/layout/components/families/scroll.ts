import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';

function renderScrollView(host: HostElement): SceneNode[] {
  const horizontal = host.flag('horizontal');
  return [
    host.node('HS_Scroll', {
      props: { horizontal, ...(host.flag('pagingEnabled') ? { paging: true } : {}) },
      scroll: { horizontal, contentStyle: host.style('contentContainerStyle') },
      children: host.children(),
      actions: {},
    }),
  ];
}

export const scrollMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['ScrollView'], drawnAs: 'HS_Scroll', render: renderScrollView },
];
