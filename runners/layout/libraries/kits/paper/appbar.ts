import { kitComponent } from '../kit-element.ts';
import { iconButtonOf } from './icon-button.ts';
import { line } from './lines.ts';
import { paperColor } from './paper-theme.ts';

/** The bar at the top of a screen, below the system's. */
export const appbarHeader = kitComponent('Appbar.Header', (kit) => {
  const { top } = kit.interpreter.readDevice('safe_area');
  return kit.view(
    {
      flexDirection: 'row',
      alignItems: 'center',
      height: 64 + top,
      paddingTop: top,
      paddingHorizontal: 4,
      backgroundColor: paperColor(kit, 'surface'),
    },
    [kit.given('style')],
    kit.children,
  );
});

export const appbar = kitComponent('Appbar', (kit) =>
  kit.view(
    {
      flexDirection: 'row',
      alignItems: 'center',
      height: 64,
      paddingHorizontal: 4,
      backgroundColor: paperColor(kit, 'surface'),
    },
    [kit.given('style')],
    kit.children,
  ),
);

export const appbarContent = kitComponent('Appbar.Content', (kit) => {
  const title = line(kit, 'title', 'titleLarge', {
    color: kit.text('color') ?? paperColor(kit, 'onSurface'),
  });
  return kit.view({ flex: 1, paddingHorizontal: 12 }, [kit.given('style')], ...title);
});

export const appbarAction = (name: string, usual?: string) =>
  kitComponent(name, (kit) => {
    const color =
      kit.text('color') ??
      kit.text('iconColor') ??
      paperColor(kit, usual === undefined ? 'onSurfaceVariant' : 'onSurface');
    const look = { icon: kit.prop('icon') ?? usual, size: kit.number('size', 24), color };
    const style = kit.given('style');
    return iconButtonOf(kit, { ...look, container: 'transparent' }, style === undefined ? [] : [style]);
  });
