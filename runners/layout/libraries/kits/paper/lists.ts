import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { Callable } from '../../../evaluate/values/callable.ts';
import { objectOf } from '../../../evaluate/values/object-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { paperIcon } from './paper-icon.ts';
import { type PaperColor, paperColor } from './paper-theme.ts';
import { typeOf } from './text.ts';

const CONTENT = { flexShrink: 1, flexGrow: 1, justifyContent: 'center', paddingLeft: 16 };
const ROW = { width: '100%', flexDirection: 'row', marginVertical: 6 };
const CONTAINER = { paddingVertical: 8, paddingRight: 24 };

/** A title or description: its text, or what it gives as an element or a function. */
function textOf(kit: KitElement, name: 'title' | 'description', size: number, color: PaperColor): Value[] {
  if (!kit.has(name)) return [];
  const content = kit.slot(name, objectOf({ color: paperColor(kit, color), fontSize: size }));
  if (kit.prop(name) instanceof Callable && content instanceof ElementValue) return [content];
  const lines = name === 'title' ? 1 : 2;
  return [
    kit.label(
      { textAlign: 'left', fontSize: size, color: paperColor(kit, color) },
      [kit.given(`${name}Style`)],
      content,
      { numberOfLines: kit.number(`${name}NumberOfLines`, lines) },
    ),
  ];
}

const textsOf = (kit: KitElement): Value[] => [
  ...textOf(kit, 'title', 16, 'onSurface'),
  ...textOf(kit, 'description', 14, 'onSurfaceVariant'),
];

/** What a prop draws beside a row, told how to stand there. */
function sideOf(kit: KitElement, name: 'left' | 'right'): Value[] {
  if (!(kit.prop(name) instanceof Callable)) return [];
  const margins = kit.has('description') ? {} : { marginVertical: 0 };
  const style = objectOf({ ...margins, marginLeft: 16, marginRight: 0, alignSelf: 'center' });
  return [kit.slot(name, objectOf({ color: paperColor(kit, 'onSurfaceVariant'), style }))];
}

/** A row of a list: a title, a description, and parts on both sides. */
export const listItem = kitComponent('List.Item', (kit) => {
  const texts = kit.view(CONTENT, [kit.given('contentStyle')], ...textsOf(kit));
  const row = kit.view(ROW, [], ...sideOf(kit, 'left'), texts, ...sideOf(kit, 'right'));
  return kit.pressable(CONTAINER, [kit.given('style')], row);
});

export const listSection = kitComponent('List.Section', (kit) => {
  const title = kit.has('title') ? [subheader(kit, kit.given('title'), kit.given('titleStyle'))] : [];
  return kit.view({ marginVertical: 8 }, [kit.given('style')], ...title, kit.children);
});

export const listSubheader = kitComponent('List.Subheader', (kit) =>
  subheader(kit, kit.children, kit.given('style')),
);

function subheader(kit: KitElement, content: Value, style?: Value): Value {
  return kit.label(
    {
      ...typeOf('bodyMedium'),
      textAlign: 'left',
      paddingHorizontal: 16,
      paddingVertical: 13,
      color: paperColor(kit, 'onSurfaceVariant'),
    },
    [style],
    content,
    { numberOfLines: 1 },
  );
}

export const listIcon = kitComponent('List.Icon', (kit) =>
  kit.view(
    { alignItems: 'center', justifyContent: 'center' },
    [kit.given('style')],
    paperIcon(kit, kit.prop('icon'), 24, kit.text('color') ?? paperColor(kit, 'onSurfaceVariant')),
  ),
);

/** A row that opens what stands below it. */
export const listAccordion = kitComponent('List.Accordion', (kit) => {
  const isOpen = kit.flag('expanded');
  const chevron = paperIcon(
    kit,
    isOpen ? 'chevron-up' : 'chevron-down',
    24,
    paperColor(kit, 'onSurfaceVariant'),
  );
  const mark = kit.has('right') ? kit.slot('right', objectOf({ isExpanded: isOpen })) : chevron;
  const tall = kit.has('description') ? { height: 40, alignItems: 'center', justifyContent: 'center' } : {};
  const end = kit.view({ marginVertical: 6, paddingLeft: 8, ...tall }, [], mark);
  const row = kit.view(ROW, [], ...sideOf(kit, 'left'), kit.view(CONTENT, [], ...textsOf(kit)), end);
  const touchable = kit.pressable({ ...CONTAINER, overflow: 'hidden' }, [kit.given('style')], row);
  const head = kit.view({ backgroundColor: paperColor(kit, 'background') }, [], touchable);
  return kit.view({}, [], head, ...(isOpen ? [kit.children] : []));
});
