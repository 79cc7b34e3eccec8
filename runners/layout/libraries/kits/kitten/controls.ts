import { listChildren } from '../../../evaluate/react/children.ts';
import { ElementValue } from '../../../evaluate/react/element-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { ICON_SET } from '../../vector-icons.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import {
  accessory,
  FONTS,
  restyled,
  SIZES,
  type Size,
  type Status,
  sizeOf,
  statusOf,
  words,
} from './kitten-parts.ts';
import { kittenColor } from './kitten-theme.ts';

interface Metrics {
  readonly padding: number;
  readonly vertical: number;
  readonly font: number;
  readonly icon: number;
}

const METRICS: Readonly<Record<Size, Metrics>> = {
  tiny: { padding: 6, vertical: 6, font: 10, icon: 12 },
  small: { padding: 8, vertical: 8, font: 12, icon: 16 },
  medium: { padding: 10, vertical: 12, font: 14, icon: 20 },
  large: { padding: 10, vertical: 14, font: 16, icon: 24 },
  giant: { padding: 12, vertical: 16, font: 18, icon: 24 },
};

interface Look {
  readonly border: string;
  readonly ground: string;
  readonly ink: string;
}

function filledInk(status: Status): string {
  return status === 'basic' || status === 'control' ? 'color-basic-800' : 'text-control-color';
}

/** The names of the colours of a button. */
function buttonLook(kit: KitElement, status: Status): Look {
  const appearance = kit.text('appearance') ?? 'filled';
  const isDisabled = kit.flag('disabled');
  const state = isDisabled ? 'disabled' : 'default';
  const clearInk = status === 'basic' ? 'text-hint-color' : `text-${status}-color`;
  if (appearance === 'ghost') {
    const ground = isDisabled ? 'color-basic-transparent-200' : 'transparent';
    return { border: 'transparent', ground, ink: isDisabled ? 'text-disabled-color' : clearInk };
  }
  const family =
    appearance === 'outline' ? `color-${status}-transparent-${state}` : `color-${status}-${state}`;
  const ink = isDisabled ? 'text-disabled-color' : appearance === 'outline' ? clearInk : filledInk(status);
  return { border: `${family}-border`, ground: family, ink };
}

export const button = kitComponent('Button', (kit) => {
  const size = sizeOf(kit, 'medium');
  const { padding, vertical, font, icon } = METRICS[size];
  const look = buttonLook(kit, statusOf(kit, 'primary'));
  const ink = kittenColor(kit, look.ink);
  const frame = {
    flexDirection: 'row',
    justifyContent: 'center',
    alignItems: 'center',
    minWidth: SIZES[size],
    minHeight: SIZES[size],
    paddingHorizontal: padding,
    paddingVertical: vertical,
    borderRadius: 4,
    borderWidth: 1,
    borderColor: kittenColor(kit, look.border),
    backgroundColor: kittenColor(kit, look.ground),
  };
  const slot = { width: icon, height: icon, marginHorizontal: padding, tintColor: ink };
  const label = { color: ink, fontSize: font, fontWeight: 'bold', marginHorizontal: padding };
  return kit.pressable(
    frame,
    [kit.given('style')],
    accessory(kit, kit.has('icon') ? 'icon' : 'accessoryLeft', slot),
    words(kit, 'children', label, [kit.given('textStyle')]),
    accessory(kit, 'accessoryRight', slot),
  );
});

/** Buttons in one row, told their look by the group. */
export const buttonGroup = kitComponent('ButtonGroup', (kit) => {
  const row = {
    flexDirection: 'row',
    overflow: 'hidden',
    borderRadius: 4,
    borderWidth: 1,
    borderColor: 'transparent',
  };
  const told = kit.rest('style', 'children');
  const buttons = listChildren(kit.interpreter, kit.children).map((child) => {
    const element = chosenOf(child);
    return element instanceof ElementValue
      ? restyled(kit, element, { borderRadius: 0, borderWidth: 0 }, told)
      : child;
  });
  return kit.view(row, [kit.given('style')], ...buttons);
});

interface MarkLook {
  readonly frame: PlainTable;
  readonly checked: boolean;
  readonly family: string;
}

/** What a mark of 20 points looks like, ticked or not. */
function markLook(kit: KitElement): MarkLook {
  const checked = kit.flag('checked');
  const status = statusOf(kit, 'basic');
  const solid = status === 'basic' ? 'color-primary' : `color-${status}`;
  const state = kit.flag('disabled') ? 'disabled' : 'default';
  const family = checked ? `${solid}-${state}` : `color-${status}-transparent-${state}`;
  const frame = {
    width: 20,
    height: 20,
    borderWidth: 1,
    borderColor: kittenColor(kit, `${family}-border`),
    backgroundColor: kittenColor(kit, family),
    alignItems: 'center',
    justifyContent: 'center',
  };
  return { frame, checked, family };
}

/** The text beside a mark: its children, or the `text` of version 4. */
function markText(kit: KitElement): Value {
  const name = kit.flag('disabled')
    ? 'text-disabled-color'
    : statusOf(kit, 'basic') === 'control'
      ? 'text-control-color'
      : 'text-basic-color';
  const look = { ...FONTS.s2, marginHorizontal: 12, color: kittenColor(kit, name) };
  return words(kit, kit.has('text') ? 'text' : 'children', look, [kit.given('textStyle')]);
}

const MARK_ROW = { flexDirection: 'row', alignItems: 'center' };
const MARK_BOX = { alignItems: 'center', justifyContent: 'center' };

export const checkBox = kitComponent('CheckBox', (kit) => {
  const { frame, checked } = markLook(kit);
  const tick = checked
    ? kit.element(ICON_SET, { name: 'checkmark', size: 12, color: kittenColor(kit, 'text-control-color') })
    : null;
  const box = kit.view(MARK_BOX, [], kit.view({ ...frame, borderRadius: 3 }, [], tick));
  return kit.pressable(MARK_ROW, [kit.given('style')], box, markText(kit));
});

export const radio = kitComponent('Radio', (kit) => {
  const { frame, checked, family } = markLook(kit);
  const ring = { ...frame, borderRadius: 10, ...(checked ? { backgroundColor: 'transparent' } : {}) };
  const dot = {
    width: 12,
    height: 12,
    borderRadius: 6,
    backgroundColor: checked ? kittenColor(kit, family) : 'transparent',
  };
  const box = kit.view(MARK_BOX, [], kit.view(ring, [], kit.view(dot, [])));
  return kit.pressable(MARK_ROW, [kit.given('style')], box, markText(kit));
});

/** Radio buttons below each other, of which one is chosen. */
export const radioGroup = kitComponent('RadioGroup', (kit) => {
  const selected = kit.number('selectedIndex', -1);
  const items = listChildren(kit.interpreter, kit.children).map((child, index) => {
    const element = chosenOf(child);
    return element instanceof ElementValue
      ? restyled(kit, element, { marginVertical: 8 }, { checked: index === selected })
      : child;
  });
  return kit.view({}, [kit.given('style')], ...items);
});

export const toggle = kitComponent('Toggle', (kit) => {
  const { frame, checked } = markLook(kit);
  const track = {
    ...frame,
    width: 52,
    height: 32,
    borderRadius: 16,
    overflow: 'hidden',
    alignItems: 'flex-start',
  };
  const thumb = {
    width: 28,
    height: 28,
    borderRadius: 14,
    marginLeft: checked ? 21 : 1,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: kittenColor(kit, 'background-basic-color-1'),
  };
  const touch = kit.pressable(
    { alignItems: 'center', justifyContent: 'center' },
    [],
    kit.view(track, [], kit.view(thumb, [])),
  );
  const row = { flexDirection: 'row', alignItems: 'center', justifyContent: 'center' };
  return kit.view(row, [kit.given('style')], touch, markText(kit));
});
