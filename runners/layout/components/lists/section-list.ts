import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
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
import { stickyBox } from './sticky.ts';

/** Draws one cell when it is asked for, so that cells beyond the first screen cost nothing. */
type Cell = () => SceneNode[];

/** A list of sections: each with a header, its items and a footer. */
export function renderSectionList(host: HostElement): SceneNode[] {
  const horizontal = host.flag('horizontal');
  const sections = readItems(host, host.prop('sections'), 'sections');
  const cells = sections.flatMap((section, index) => sectionCells(host, section, index, horizontal));
  const shown = Math.min(cells.length, cellLimit(host));
  reportCut(host, shown, cells.length);
  const body =
    sections.length === 0
      ? renderPart(host, host.prop('ListEmptyComponent'), 'empty')
      : cells.slice(0, shown).flatMap((cell) => cell());
  return [
    listNode(host, horizontal, [
      ...renderEdge(host, 'ListHeaderComponent'),
      ...body,
      ...renderEdge(host, 'ListFooterComponent'),
    ]),
  ];
}

function sectionCells(host: HostElement, section: Value, index: number, horizontal: boolean): Cell[] {
  const { interpreter } = host;
  const key = `section-${index}`;
  const items = readItems(host, interpreter.getProperty(section, 'data'), 'section.data');
  const sticks = host.flag('stickySectionHeadersEnabled', interpreter.readDevice('platform') === 'ios');
  const edge = (prop: 'renderSectionHeader' | 'renderSectionFooter'): Cell => {
    return () => {
      const render = host.prop(prop);
      if (render === undefined || render === null) return [];
      const content = interpreter.call(render, [objectOf({ section })], { location: host.source });
      const nodes = host.render(content, `${key}-${prop}`);
      return prop === 'renderSectionHeader' && sticks
        ? stickyBox(host, `${key}-${prop}`, horizontal ? { flex_direction: 'row' } : {}, nodes)
        : cellBox(host, `${key}-${prop}`, horizontal, nodes);
    };
  };
  const rows = items.map((item, itemIndex): Cell => {
    return () =>
      renderItem(
        host,
        { section, item, index: itemIndex, isLast: itemIndex === items.length - 1 },
        key,
        horizontal,
      );
  });
  return [edge('renderSectionHeader'), ...rows, edge('renderSectionFooter')];
}

interface SectionItem {
  readonly section: Value;
  readonly item: Value;
  readonly index: number;
  readonly isLast: boolean;
}

function renderItem(
  host: HostElement,
  { section, item, index, isLast }: SectionItem,
  sectionKey: string,
  horizontal: boolean,
): SceneNode[] {
  const { interpreter } = host;
  const key = `${sectionKey}-${keyOf(host, item, index)}`;
  const info = objectOf({ item, index, section });
  const own = chosenOf(interpreter.getProperty(section, 'renderItem'));
  const renderer = own ?? host.prop('renderItem');
  const content = host.render(interpreter.call(renderer, [info], { location: host.source }), key);
  const between: ObjectValue = objectOf({ leadingItem: item, section, highlighted: false });
  const nodes = [
    ...(index === 0
      ? renderPart(host, host.prop('SectionSeparatorComponent'), `${key}-before`, between)
      : []),
    ...content,
    ...renderPart(
      host,
      host.prop(isLast ? 'SectionSeparatorComponent' : 'ItemSeparatorComponent'),
      `${key}-after`,
      between,
    ),
  ];
  return cellBox(host, key, horizontal, nodes);
}
