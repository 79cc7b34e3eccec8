import type { NativeFunctionValue } from '../../../evaluate/native-function.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { readHairlineWidth } from '../../react-native/style-sheet.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, elementIcon } from './element-parts.ts';

const SIZES: ReadonlyMap<string, { padding: number; font: number }> = new Map([
  ['sm', { padding: 5, font: 14 }],
  ['md', { padding: 8, font: 18 }],
  ['lg', { padding: 10, font: 20 }],
]);

function mainColor(kit: KitElement): string {
  const color = kit.text('color');
  const named = Object.entries(COLORS).find(([name]) => name === color)?.[1];
  return named ?? color ?? COLORS.primary;
}

/** What differs between the versions of the library. */
interface ButtonLook {
  /** How much wider than high the room around the title is. */
  readonly aside: number;
  readonly title: PlainTable;
}

/** A button: title and icon in a coloured, outlined or clear row. */
export const buttonOf = (look: ButtonLook): NativeFunctionValue =>
  kitComponent('Button', (kit) => {
    const type = kit.text('type') ?? 'solid';
    const disabled = kit.flag('disabled');
    const { padding, font } = SIZES.get(kit.text('size') ?? 'md') ?? { padding: 8, font: 18 };
    const color = type === 'solid' ? COLORS.white : mainColor(kit);
    const background = type !== 'solid' ? 'transparent' : disabled ? COLORS.disabled : mainColor(kit);
    const row = {
      flexDirection: 'row',
      justifyContent: 'center',
      alignItems: 'center',
      padding,
      paddingHorizontal: padding + look.aside,
      borderRadius: 3,
      borderWidth: type === 'outline' ? readHairlineWidth(kit.interpreter) : 0,
      borderColor: mainColor(kit),
      backgroundColor: background,
    };
    const titleColor = disabled ? 'hsl(208, 8%, 63%)' : color;
    const title = asLabel(
      kit,
      kit.prop('title') ?? kit.children,
      { fontSize: font, textAlign: 'center', color: titleColor, ...look.title },
      [kit.given('titleStyle')],
    );
    const usual = { size: font, color };
    const around = [kit.stack({ marginHorizontal: 5 }, 'iconContainerStyle')];
    const icon = kit.has('icon') ? [elementIcon(kit, kit.prop('icon'), usual, ...around)] : [];
    const content = kit.flag('loading') ? [spinner(kit, color)] : inOrder(kit, title, icon);
    const touch = kit.pressable({}, [], kit.view(row, [kit.given('buttonStyle')], ...content));
    return kit.view({ borderRadius: 3, overflow: 'hidden' }, [kit.given('containerStyle')], touch);
  });

function inOrder(kit: KitElement, title: Value, icon: readonly Value[]): readonly Value[] {
  const isRight = kit.flag('iconRight') || kit.text('iconPosition') === 'right';
  return isRight ? [title, ...icon] : [...icon, title];
}

function spinner(kit: KitElement, color: string) {
  const style = kit.stack({ marginVertical: 2 }, 'loadingStyle');
  return kit.element(REACT_NATIVE_HOSTS.ActivityIndicator, { color, size: 'small', style });
}

/** The button of version 4. */
export const button = buttonOf({ aside: 2, title: { paddingVertical: 1 } });

/** The button of the versions before. */
export const olderButton = buttonOf({ aside: 0, title: { paddingTop: 2, paddingBottom: 1 } });
