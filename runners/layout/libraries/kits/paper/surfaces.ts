import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { readHairlineWidth } from '../../react-native/style-sheet.ts';
import { kitComponent, showsNothing } from '../kit-element.ts';
import { paperColor, paperElevation } from './paper-theme.ts';
import { paperSurface } from './surface-layers.ts';

export const surface = kitComponent('Surface', (kit) => {
  const styles = [kit.given('style')];
  return paperSurface(kit, { styles, elevation: kit.number('elevation', 1) }, kit.children);
});

export const divider = kitComponent('Divider', (kit) => {
  const height = kit.flag('bold') ? 1 : readHairlineWidth(kit.interpreter);
  const left = kit.flag('leftInset') || kit.flag('horizontalInset') ? { marginLeft: 16 } : {};
  const right = kit.flag('horizontalInset') ? { marginRight: 16 } : {};
  return kit.view({ height, backgroundColor: paperColor(kit, 'outlineVariant'), ...left, ...right }, [
    kit.given('style'),
  ]);
});

/** Shown over the screen while they are asked for. */
export const modalOf = (name: string) =>
  kitComponent(name, (kit) => {
    if (!kit.flag('visible')) return null;
    const dialog =
      name === 'Dialog' ? { margin: 26, borderRadius: 28, backgroundColor: paperElevation(3) } : {};
    const content = kit.view(dialog, [kit.given('style'), kit.given('contentContainerStyle')], kit.children);
    const backdrop = { flex: 1, justifyContent: 'center', backgroundColor: paperColor(kit, 'backdrop') };
    return kit.element(
      REACT_NATIVE_HOSTS.Modal,
      { visible: true, transparent: true },
      kit.view(backdrop, [], content),
    );
  });

export const menu = kitComponent('Menu', (kit) => kit.slot('anchor'));
menu.setOwn('Item', showsNothing('Menu.Item'));
