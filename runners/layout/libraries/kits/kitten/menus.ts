import { listChildren } from '../../../evaluate/react/children.ts';
import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { divider } from './displays.ts';
import { accessory, FONTS, restyled, words } from './kitten-parts.ts';
import { kittenColor } from './kitten-theme.ts';

export const menuItem = kitComponent('MenuItem', (kit) => {
  const isSelected = kit.flag('selected');
  const row = {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingHorizontal: 8,
    paddingVertical: 12,
    backgroundColor: kittenColor(
      kit,
      isSelected ? 'color-primary-transparent-default' : 'background-basic-color-1',
    ),
  };
  const icon = {
    width: 20,
    height: 20,
    marginHorizontal: 8,
    tintColor: kittenColor(kit, isSelected ? 'text-primary-color' : 'text-hint-color'),
  };
  const title = {
    ...FONTS.s2,
    flex: 1,
    textAlign: 'left',
    marginHorizontal: 8,
    color: kittenColor(kit, isSelected ? 'text-primary-color' : 'text-basic-color'),
  };
  return kit.pressable(
    row,
    [kit.given('style')],
    accessory(kit, 'accessoryLeft', icon),
    words(kit, 'title', title),
    accessory(kit, 'accessoryRight', icon),
  );
});

/** The row that `selectedIndex` names, given as a number or as `{ row }`. */
function selectedRow(kit: KitElement): number {
  const given = kit.prop('selectedIndex');
  const row = typeof given === 'number' ? given : chosenOf(kit.interpreter.getProperty(given ?? null, 'row'));
  return typeof row === 'number' ? row : -1;
}

function itemsOf(kit: KitElement): Value[] {
  const chosen = selectedRow(kit);
  return listChildren(kit.interpreter, kit.children).flatMap((child, index) => {
    const element = chosenOf(child);
    const item =
      element instanceof ElementValue ? restyled(kit, element, {}, { selected: index === chosen }) : child;
    return kit.text('appearance') === 'noDivider' ? [item] : [item, kit.element(divider, {})];
  });
}

/** Items below each other, with lines between them. */
export const menu = kitComponent('Menu', (kit) =>
  kit.view(
    { backgroundColor: kittenColor(kit, 'background-basic-color-2') },
    [kit.given('style')],
    ...itemsOf(kit),
  ),
);

/** The content of a drawer: a header, the items, a footer. */
export const drawer = kitComponent('Drawer', (kit) =>
  kit.view(
    { flex: 1, backgroundColor: kittenColor(kit, 'background-basic-color-1') },
    [kit.given('style')],
    accessory(kit, 'header', { paddingHorizontal: 24, paddingVertical: 16 }),
    kit.view({ flex: 1 }, [], ...itemsOf(kit)),
    accessory(kit, 'footer', { paddingHorizontal: 24, paddingVertical: 8 }),
  ),
);

/** What opens at a touch, closed: only what it is opened by. */
export const anchored = (name: string) => kitComponent(name, (kit) => kit.slot('anchor') ?? kit.children);
