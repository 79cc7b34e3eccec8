import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { objectOf } from '../../../evaluate/values/object-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, glyphOf } from './element-parts.ts';

/** A box to tick, with its title. */
export const checkBox = kitComponent('CheckBox', (kit) => {
  const isChecked = kit.flag('checked');
  const shown = isChecked && kit.has('checkedTitle') ? kit.prop('checkedTitle') : kit.prop('title');
  const title = asLabel(
    kit,
    shown,
    { marginLeft: 10, marginRight: 10, color: COLORS.grey1, fontWeight: 'bold' },
    [kit.given('textStyle')],
  );
  const around = { margin: 5, marginLeft: 10, marginRight: 10, padding: 10 };
  const frame = { borderWidth: 1, borderRadius: 3, backgroundColor: '#fafafa', borderColor: '#ededed' };
  const mark = markOf(kit, isChecked);
  const row = { flexDirection: 'row', alignItems: 'center', ...(placeOf(kit) ?? {}) };
  const inside = kit.flag('iconRight') ? [title, mark] : [mark, title];
  return kit.pressable(
    kit.has('title') ? { ...around, ...frame } : around,
    [kit.given('containerStyle')],
    kit.view(row, [kit.given('wrapperStyle')], ...inside),
  );
});

function placeOf(kit: KitElement) {
  if (kit.flag('center')) return { justifyContent: 'center' };
  return kit.flag('right') ? { justifyContent: 'flex-end' } : undefined;
}

function markOf(kit: KitElement, isChecked: boolean): Value {
  const size = kit.number('size', 24);
  const color = isChecked
    ? (kit.text('checkedColor') ?? COLORS.primary)
    : (kit.text('uncheckedColor') ?? '#bfbfbf');
  const given = isChecked ? kit.prop('checkedIcon') : kit.prop('uncheckedIcon');
  if (given instanceof ElementValue) return given;
  const name = given ?? (isChecked ? 'check-square-o' : 'square-o');
  const type = kit.text('iconType') ?? 'font-awesome';
  return glyphOf(kit, objectOf({ name, type }), { size, color });
}
