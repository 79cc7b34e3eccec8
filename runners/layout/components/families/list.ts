import type { HostMapping } from '../host-mapping.ts';
import { renderFlatList } from '../lists/flat-list.ts';
import { renderSectionList } from '../lists/section-list.ts';

export const listMappings: readonly HostMapping[] = [
  {
    package: 'react-native',
    components: ['FlatList', 'VirtualizedList'],
    drawnAs: 'HS_List',
    render: renderFlatList,
  },
  { package: 'react-native', components: ['SectionList'], drawnAs: 'HS_List', render: renderSectionList },
];
