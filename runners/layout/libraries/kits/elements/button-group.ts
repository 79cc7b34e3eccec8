import { ObjectValue } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, normalizeText } from './element-parts.ts';

const FRAME = {
  marginHorizontal: 10,
  marginVertical: 5,
  borderColor: '#e3e3e3',
  borderWidth: 1,
  flexDirection: 'row',
  borderRadius: 3,
  overflow: 'hidden',
  backgroundColor: COLORS.white,
  height: 40,
};

/** Buttons in a row, of which one or more are chosen. */
export const buttonGroup = kitComponent('ButtonGroup', (kit) => {
  const listed = kit.interpreter.iterate(kit.prop('buttons') ?? null);
  const buttons = Array.isArray(listed) ? listed : [];
  const chosen = chosenIn(kit);
  const parts = buttons.map((given, index) => {
    const line: PlainTable =
      index < buttons.length - 1 ? { borderRightWidth: 1, borderRightColor: COLORS.grey4 } : {};
    const inside = segment(kit, given, chosen.includes(index));
    return kit.view({ flex: 1, ...line }, [], kit.pressable({ flex: 1 }, [], inside));
  });
  return kit.view(FRAME, [kit.given('containerStyle')], ...parts);
});

function chosenIn(kit: KitElement): readonly Value[] {
  const several = kit.interpreter.iterate(kit.prop('selectedIndexes') ?? null);
  return [kit.prop('selectedIndex'), ...(Array.isArray(several) ? several : [])];
}

function segment(kit: KitElement, given: Value, isChosen: boolean): Value {
  const fill = isChosen ? { backgroundColor: COLORS.primary } : {};
  const box = { flex: 1, justifyContent: 'center', alignItems: 'center', ...fill };
  const over = isChosen
    ? [kit.given('buttonStyle'), kit.given('selectedButtonStyle')]
    : [kit.given('buttonStyle')];
  return kit.view(box, over, content(kit, given, isChosen));
}

function content(kit: KitElement, given: Value, isChosen: boolean): Value {
  const value = chosenOf(given);
  const element = value instanceof ObjectValue ? kit.interpreter.getProperty(value, 'element') : undefined;
  if (element !== undefined) return kit.element(element, { isSelected: isChosen });
  const look = {
    fontSize: normalizeText(kit, 13),
    color: isChosen ? COLORS.white : COLORS.grey2,
    fontWeight: '500',
  };
  const over = isChosen ? [kit.given('textStyle'), kit.given('selectedTextStyle')] : [kit.given('textStyle')];
  return asLabel(kit, value, look, over);
}
