import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, elementIcon } from './element-parts.ts';

/** A row of a list; the parts inside it lie beside each other. */
export const listItem = kitComponent('ListItem', (kit) => {
  const line = kit.flag('bottomDivider') ? { borderBottomWidth: 1 / kit.interpreter.readDevice('dpr') } : {};
  const top = kit.flag('topDivider') ? { borderTopWidth: 1 / kit.interpreter.readDevice('dpr') } : {};
  const row = {
    flexDirection: 'row',
    alignItems: 'center',
    padding: 14,
    gap: 16,
    borderColor: COLORS.divider,
    backgroundColor: COLORS.white,
    ...line,
    ...top,
  };
  const content = kit.view(row, [kit.given('containerStyle')], ...legacyParts(kit), kit.children);
  return kit.has('onPress')
    ? kit.pressable({}, [kit.given('style')], content)
    : kit.view({}, [kit.given('style')], content);
});

/** What version 2 wrote as props. */
function legacyParts(kit: KitElement) {
  const left = kit.has('leftIcon')
    ? [elementIcon(kit, kit.prop('leftIcon'), { size: 24, color: COLORS.black })]
    : [];
  if (!kit.has('title')) return left;
  const title = asLabel(kit, kit.prop('title'), { fontSize: 17, color: COLORS.black }, [
    kit.given('titleStyle'),
  ]);
  const subtitle = asLabel(kit, kit.prop('subtitle'), { fontSize: 15, color: COLORS.black }, [
    kit.given('subtitleStyle'),
  ]);
  return [...left, kit.view({ flex: 1, justifyContent: 'center' }, [], title, subtitle)];
}

listItem.setOwn(
  'Content',
  kitComponent('ListItem.Content', (kit) =>
    kit.view(
      { flex: 1, alignItems: 'flex-start', justifyContent: 'center' },
      [kit.given('style')],
      kit.children,
    ),
  ),
);
listItem.setOwn(
  'Title',
  kitComponent('ListItem.Title', (kit) =>
    kit.label({ fontSize: 17, color: COLORS.black }, [kit.given('style')], kit.children),
  ),
);
listItem.setOwn(
  'Subtitle',
  kitComponent('ListItem.Subtitle', (kit) =>
    kit.label({ fontSize: 15, color: COLORS.black }, [kit.given('style')], kit.children),
  ),
);
listItem.setOwn(
  'Chevron',
  kitComponent('ListItem.Chevron', (kit) =>
    elementIcon(kit, 'chevron-right', {
      size: kit.number('size', 16),
      color: kit.text('color') ?? '#d1d1d6',
    }),
  ),
);
