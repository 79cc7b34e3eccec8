import type { Value } from '../../../evaluate/values/value.ts';
import type { PlainTable } from '../../from-plain.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { paperIcon } from './paper-icon.ts';
import { paperColor } from './paper-theme.ts';
import { flatStyle, lengthIn, paperSurface } from './surface-layers.ts';

interface IconLook {
  readonly icon: Value;
  readonly size: number;
  readonly color: string;
  readonly container: string;
  readonly outline?: string;
}

/** An icon in the middle of a round surface to touch. */
export function iconButtonOf(kit: KitElement, look: IconLook, over: readonly (PlainTable | Value)[]): Value {
  const side = look.size + 16;
  const radius = lengthIn(flatStyle(kit, ...over), 'borderRadius') ?? side / 2;
  const frame = {
    backgroundColor: look.container,
    width: side,
    height: side,
    overflow: 'hidden',
    margin: 6,
    borderRadius: radius,
    ...(look.outline === undefined ? {} : { borderWidth: 1, borderColor: look.outline }),
  };
  const touchable = { flexGrow: 1, justifyContent: 'center', alignItems: 'center', borderRadius: radius };
  const icon = paperIcon(kit, look.icon, look.size, look.color);
  return paperSurface(kit, { styles: [frame, ...over], elevation: 0 }, kit.pressable(touchable, [], icon));
}

/** An icon on a round part to touch. */
export const iconButton = kitComponent('IconButton', (kit) => {
  const mode = kit.text('mode');
  const isFilled = mode === 'contained' || mode === 'contained-tonal';
  const color =
    kit.text('iconColor') ??
    kit.text('color') ??
    paperColor(kit, mode === 'contained' ? 'primary' : 'onSurfaceVariant');
  const container =
    kit.text('containerColor') ?? (isFilled ? paperColor(kit, 'surfaceVariant') : 'transparent');
  const outline = mode === 'outlined' ? { outline: paperColor(kit, 'outline') } : {};
  const look = { icon: kit.prop('icon'), size: kit.number('size', 24), color, container, ...outline };
  const style = kit.given('style');
  return iconButtonOf(kit, look, style === undefined ? [] : [style]);
});
