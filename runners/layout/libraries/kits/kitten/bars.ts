import { listChildren } from '../../../evaluate/react/children.ts';
import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { accessory, FONTS, restyled, words } from './kitten-parts.ts';
import { kittenColor } from './kitten-theme.ts';

const CONTROLS = { flexDirection: 'row', zIndex: 1 };
const MIDDLE = {
  position: 'absolute',
  top: 0,
  left: 0,
  right: 0,
  bottom: 0,
  justifyContent: 'center',
  alignItems: 'center',
};

export const topNavigation = kitComponent('TopNavigation', (kit) => {
  const isCentered = kit.text('alignment') === 'center';
  const bar = {
    flexDirection: 'row',
    alignItems: 'center',
    minHeight: 56,
    padding: 8,
    backgroundColor:
      kit.text('appearance') === 'control' ? 'transparent' : kittenColor(kit, 'background-basic-color-1'),
    ...(isCentered ? { justifyContent: 'space-between' } : {}),
  };
  const textAlign = isCentered ? 'center' : 'left';
  const title = { ...FONTS.s1, textAlign, color: kittenColor(kit, 'text-basic-color') };
  const subtitle = { ...FONTS.c1, textAlign, color: kittenColor(kit, 'text-hint-color') };
  const [left, right] =
    kit.has('leftControl') || kit.has('rightControls')
      ? ['leftControl', 'rightControls']
      : ['accessoryLeft', 'accessoryRight'];
  return kit.view(
    bar,
    [kit.given('style')],
    kit.view(CONTROLS, [], slot(kit, left)),
    kit.view(
      isCentered ? MIDDLE : { flexDirection: 'row', flex: 1 },
      [],
      words(kit, 'title', title, [kit.given('titleStyle')]),
      words(kit, 'subtitle', subtitle),
    ),
    kit.view(isCentered ? CONTROLS : { ...CONTROLS, justifyContent: 'flex-end' }, [], slot(kit, right)),
  );
});

/** What stands at an end of the bar: an element, several, or a component that draws them. */
function slot(kit: KitElement, name: string): Value {
  const value = kit.prop(name);
  return value instanceof ElementValue || Array.isArray(value)
    ? kit.given(name)
    : (accessory(kit, name, {}) ?? value);
}

export const topNavigationAction = kitComponent('TopNavigationAction', (kit) => {
  const color = kit.text('appearance') === 'control' ? 'color-control-default' : 'text-basic-color';
  const icon = { width: 24, height: 24, tintColor: kittenColor(kit, color) };
  return kit.pressable({ marginHorizontal: 8 }, [kit.given('style')], accessory(kit, 'icon', icon));
});

/** A tab: icon over title, in the colour of what is chosen. */
const tabOf = (name: string, font: PlainTable) =>
  kitComponent(name, (kit) => {
    const color = kittenColor(kit, kit.flag('selected') ? 'text-primary-color' : 'text-hint-color');
    const icon = { width: 24, height: 24, marginVertical: 2, tintColor: color };
    const title = { ...font, marginVertical: 2, color };
    return kit.pressable(
      { justifyContent: 'center', alignItems: 'center' },
      [kit.given('style')],
      accessory(kit, 'icon', icon),
      words(kit, 'title', title, [kit.given('titleStyle')]),
    );
  });

export const bottomNavigationTab = tabOf('BottomNavigationTab', FONTS.c2);
export const tab = tabOf('Tab', { fontSize: 14, fontWeight: 'bold' });

/** The line at the chosen one of several equal parts. */
function indicator(kit: KitElement, parts: number, look: PlainTable): Value {
  const share = 100 / Math.max(1, parts);
  const chosen = kit.number('selectedIndex', 0);
  const line = {
    width: '100%',
    alignSelf: 'center',
    height: 4,
    backgroundColor: kittenColor(kit, 'color-primary-default'),
    ...look,
  };
  return kit.view(
    { width: `${share}%`, marginLeft: `${share * chosen}%` },
    [],
    kit.view(line, [kit.given('indicatorStyle')]),
  );
}

/** The tabs inside a bar, each as wide as the others and told whether it is the chosen one. */
function tabsOf(kit: KitElement): Value[] {
  const chosen = kit.number('selectedIndex', 0);
  return listChildren(kit.interpreter, kit.children).map((child, index) => {
    const element = chosenOf(child);
    return element instanceof ElementValue
      ? restyled(kit, element, { flex: 1 }, { selected: index === chosen })
      : child;
  });
}

export const bottomNavigation = kitComponent('BottomNavigation', (kit) => {
  const tabs = tabsOf(kit);
  const bar = {
    flexDirection: 'row',
    minHeight: 56,
    paddingVertical: 4,
    backgroundColor: kittenColor(kit, 'background-basic-color-1'),
  };
  const line = kit.text('appearance') === 'noIndicator' ? [] : [indicator(kit, tabs.length, {})];
  return kit.view({}, [], ...line, kit.view(bar, [kit.given('style')], ...tabs));
});

export const tabBar = kitComponent('TabBar', (kit) => {
  const tabs = tabsOf(kit);
  const bar = {
    flexDirection: 'row',
    paddingVertical: 4,
    backgroundColor: kittenColor(kit, 'background-basic-color-1'),
  };
  return kit.view(
    {},
    [],
    kit.view(bar, [kit.given('style')], ...tabs),
    indicator(kit, tabs.length, { borderRadius: 2 }),
  );
});

/** A bar of tabs above what the chosen one holds. */
export const tabView = kitComponent('TabView', (kit) => {
  const { interpreter } = kit;
  const chosen = kit.number('selectedIndex', 0);
  const tabs = listChildren(interpreter, kit.children).map(chosenOf);
  const page = tabs[chosen];
  const held =
    page instanceof ElementValue ? chosenOf(interpreter.getProperty(page.props, 'children')) : null;
  const content = held instanceof ElementValue ? held : null;
  const bar = kit.element(
    tabBar,
    { selectedIndex: chosen, style: kit.given('tabBarStyle'), indicatorStyle: kit.given('indicatorStyle') },
    ...tabs,
  );
  return kit.view(
    { overflow: 'hidden' },
    [kit.given('style')],
    bar,
    kit.view({ overflow: 'hidden' }, [kit.given('style')], content),
  );
});
