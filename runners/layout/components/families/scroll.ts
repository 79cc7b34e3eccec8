import { listChildren } from '../../evaluate/react/children.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { readStickyIndices, stickyBox } from '../lists/sticky.ts';

function renderScrollView(host: HostElement): SceneNode[] {
  const horizontal = host.flag('horizontal');
  return [
    host.node('HS_Scroll', {
      props: { horizontal, ...(host.flag('pagingEnabled') ? { paging: true } : {}) },
      scroll: { horizontal, contentStyle: host.style('contentContainerStyle') },
      children: renderChildren(host),
      actions: {},
    }),
  ];
}

/** A child that sticks to the top stands in a box of its own. */
function renderChildren(host: HostElement): SceneNode[] {
  const sticky = readStickyIndices(host);
  if (sticky.size === 0) return host.children();
  const children = listChildren(
    host.interpreter,
    host.interpreter.getProperty(host.element.props, 'children'),
  );
  return children.flatMap((child, index) => {
    const nodes = host.render(child, `0.${index}`);
    return sticky.has(index) ? stickyBox(host, `sticky-${index}`, {}, nodes) : nodes;
  });
}

export const scrollMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['ScrollView'], drawnAs: 'HS_Scroll', render: renderScrollView },
];
