import type { Value } from '../../../evaluate/values/value.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { line, sidePart } from './lines.ts';
import { paperIcon } from './paper-icon.ts';
import { paperColor } from './paper-theme.ts';
import { typeOf } from './text.ts';

/** A row of a list: a title, a description, and parts on both sides. */
export const listItem = kitComponent('List.Item', (kit) => {
  const title = line(kit, 'title', 'bodyLarge', { color: paperColor(kit, 'onSurface') });
  const description = line(kit, 'description', 'bodyMedium', { color: paperColor(kit, 'onSurfaceVariant') });
  const texts = kit.view(
    { flex: 1, justifyContent: 'center', paddingLeft: 16, marginVertical: 6 },
    [],
    ...title,
    ...description,
  );
  const row = kit.view(
    { flexDirection: 'row', width: '100%', marginVertical: 6 },
    [],
    ...sidePart(kit, 'left', {}),
    texts,
    ...sidePart(kit, 'right', {}),
  );
  return kit.pressable({ paddingVertical: 8, paddingRight: 24 }, [kit.given('style')], row);
});

export const listSection = kitComponent('List.Section', (kit) => {
  const title = kit.has('title') ? [subheader(kit, kit.given('title'))] : [];
  return kit.view({ marginVertical: 8 }, [kit.given('style')], ...title, kit.children);
});

export const listSubheader = kitComponent('List.Subheader', (kit) =>
  subheader(kit, kit.children, kit.given('style')),
);

function subheader(kit: KitElement, content: Value, style?: Value): Value {
  return kit.label(
    {
      ...typeOf('bodyMedium'),
      paddingHorizontal: 16,
      paddingVertical: 13,
      color: paperColor(kit, 'onSurfaceVariant'),
    },
    [style],
    content,
  );
}

export const listIcon = kitComponent('List.Icon', (kit) =>
  kit.view(
    { alignItems: 'center', justifyContent: 'center' },
    [kit.given('style')],
    paperIcon(kit, kit.prop('icon'), 24, kit.text('color') ?? paperColor(kit, 'onSurfaceVariant')),
  ),
);

export const listAccordion = kitComponent('List.Accordion', (kit) => {
  const title = line(kit, 'title', 'bodyLarge', { color: paperColor(kit, 'onSurface') });
  const isOpen = kit.flag('expanded');
  const chevron = kit.view(
    { width: 36, alignItems: 'center', justifyContent: 'center' },
    [],
    paperIcon(kit, isOpen ? 'chevron-up' : 'chevron-down', 24, paperColor(kit, 'onSurface')),
  );
  const texts = kit.view({ flex: 1, justifyContent: 'center', paddingLeft: 16 }, [], ...title);
  const row = kit.pressable(
    { flexDirection: 'row', alignItems: 'center', padding: 8, minHeight: 52 },
    [kit.given('style')],
    ...sidePart(kit, 'left', {}),
    texts,
    chevron,
  );
  return kit.view({}, [], row, ...(isOpen ? [kit.children] : []));
});
