import { kitComponent } from '../kit-element.ts';
import { iconButtonOf } from './icon-button.ts';
import { paperColor } from './paper-theme.ts';

/** An icon in a text field. */
export const textInputIcon = kitComponent('TextInput.Icon', (kit) => {
  const color = kit.text('color') ?? kit.text('iconColor') ?? paperColor(kit, 'onSurfaceVariant');
  const icon = kit.prop('icon') ?? kit.prop('name');
  return iconButtonOf(kit, { icon, size: kit.number('size', 24), color, container: 'transparent' }, [
    { margin: 0 },
    kit.given('style'),
  ]);
});

/** A few letters before or after what is written in a text field. */
export const textInputAffix = kitComponent('TextInput.Affix', (kit) =>
  kit.label(
    { fontSize: 16, color: paperColor(kit, 'onSurfaceVariant') },
    [kit.given('textStyle')],
    kit.given('text'),
  ),
);
