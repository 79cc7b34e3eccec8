import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import {
  cellBox,
  cellLimit,
  keyOf,
  listNode,
  readItems,
  renderEdge,
  renderPart,
  reportCut,
} from './list-parts.ts';

const separators = objectOf({
  highlight: noop('highlight'),
  unhighlight: noop('unhighlight'),
  updateProps: nativeAccepting('updateProps', () => undefined),
});

/** A list of equal items: header, rows with separators between them, footer; or its empty component. */
export function renderFlatList(host: HostElement): SceneNode[] {
  const horizontal = host.flag('horizontal');
  const items = readItems(host, readData(host), 'data');
  const body =
    items.length === 0
      ? renderPart(host, host.prop('ListEmptyComponent'), 'empty')
      : renderRows(host, items, horizontal);
  const children = [
    ...renderEdge(host, 'ListHeaderComponent'),
    ...body,
    ...renderEdge(host, 'ListFooterComponent'),
  ];
  return [listNode(host, horizontal, children)];
}

/** `VirtualizedList` has no list of items but two functions that tell them. */
function readData(host: HostElement): Value {
  const data = host.prop('data');
  const getItem = host.prop('getItem');
  const getItemCount = host.prop('getItemCount');
  if (getItem === undefined || getItemCount === undefined) return data;
  const count = host.interpreter.call(getItemCount, [data]);
  if (typeof count !== 'number') return new UnknownValue('the number of items is known only at run time');
  const shown = Math.max(0, Math.min(count, cellLimit(host)));
  return new ArrayValue(
    Array.from({ length: shown }, (_, index) => host.interpreter.call(getItem, [data, index])),
  );
}

function renderRows(host: HostElement, items: readonly Value[], horizontal: boolean): SceneNode[] {
  const columns = Math.max(1, Math.floor(host.number('numColumns') ?? 1));
  const rows = Math.ceil(items.length / columns);
  const shown = Math.min(rows, cellLimit(host));
  reportCut(host, shown, rows);
  const cells: SceneNode[] = [];
  for (let row = 0; row < shown; row += 1) {
    const first = row * columns;
    const inRow = items.slice(first, first + columns);
    const key = keyOf(host, inRow[0], first);
    const nodes = inRow.flatMap((item, column) =>
      renderItem(host, item, first + column, columns === 1 ? key : keyOf(host, item, first + column)),
    );
    const content = columns === 1 ? nodes : [host.box(`${key}-row`, rowStyle(host), nodes)];
    const separator = row < rows - 1 ? renderSeparator(host, inRow.at(-1), key) : [];
    cells.push(...cellBox(host, key, horizontal, [...content, ...separator]));
  }
  return cells;
}

function rowStyle(host: HostElement): LayoutStyle {
  return host.style('columnWrapperStyle', { flex_direction: 'row' });
}

function renderItem(host: HostElement, value: Value, index: number, key: string): SceneNode[] {
  const info = objectOf({ item: value, index, separators });
  const renderer = host.prop('renderItem');
  if (renderer === undefined) return renderPart(host, host.prop('ListItemComponent'), key, info);
  return host.render(host.interpreter.call(renderer, [info], { location: host.source }), key);
}

function renderSeparator(host: HostElement, leadingItem: Value, key: string): SceneNode[] {
  const props = objectOf({ highlighted: false, leadingItem });
  return renderPart(host, host.prop('ItemSeparatorComponent'), `${key}-separator`, props);
}
