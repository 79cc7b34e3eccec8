import { objectOf } from '../../../evaluate/values/object-value.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { kitComponent } from '../kit-element.ts';
import { line, sidePart } from './lines.ts';
import { type PaperColor, paperColor } from './paper-theme.ts';
import { flatStyle, paperSurface, radiiOf } from './surface-layers.ts';

export const card = kitComponent('Card', (kit) => {
  const mode = kit.text('mode') ?? 'elevated';
  const style = kit.given('style');
  const radii = radiiOf(flatStyle(kit, style), 12);
  const frame =
    mode === 'elevated' ? {} : { backgroundColor: paperColor(kit, BACKGROUNDS[mode] ?? 'surface') };
  const outline = {
    ...{ position: 'absolute', top: 0, right: 0, bottom: 0, left: 0, zIndex: 2 },
    borderWidth: 1,
    borderColor: paperColor(kit, 'outline'),
  };
  const around = mode === 'outlined' ? [kit.view(outline, [radii])] : [];
  const content = kit.view({ flexShrink: 1 }, [kit.given('contentStyle')], kit.children);
  const inside = kit.has('onPress') || kit.has('onLongPress') ? kit.pressable({}, [], content) : content;
  const elevation = mode === 'elevated' ? kit.number('elevation', 1) : 0;
  return paperSurface(kit, { styles: [frame, radii, style], elevation }, ...around, inside);
});

const BACKGROUNDS: Readonly<Record<string, PaperColor>> = {
  contained: 'surfaceVariant',
  outlined: 'surface',
};

card.setOwn(
  'Content',
  kitComponent('Card.Content', (kit) =>
    kit.view({ paddingHorizontal: 16, paddingVertical: 16 }, [kit.given('style')], kit.children),
  ),
);
card.setOwn(
  'Actions',
  kitComponent('Card.Actions', (kit) =>
    kit.view(
      { flexDirection: 'row', alignItems: 'center', justifyContent: 'flex-end', padding: 8, gap: 8 },
      [kit.given('style')],
      kit.children,
    ),
  ),
);
card.setOwn(
  'Cover',
  kitComponent('Card.Cover', (kit) => {
    const image = kit.element(REACT_NATIVE_HOSTS.Image, {
      ...kit.rest('style', 'theme'),
      style: objectOf({ flex: 1, width: undefined, height: undefined, padding: 16 }),
    });
    return kit.view(
      { height: 195, backgroundColor: '#eeeeee', overflow: 'hidden', borderRadius: 12 },
      [kit.given('style')],
      image,
    );
  }),
);
card.setOwn(
  'Title',
  kitComponent('Card.Title', (kit) => {
    const title = line(kit, 'title', 'bodyLarge', {
      minHeight: 30,
      paddingRight: 16,
      color: paperColor(kit, 'onSurface'),
    });
    const subtitle = line(kit, 'subtitle', 'bodyMedium', {
      minHeight: 20,
      paddingRight: 16,
      color: paperColor(kit, 'onSurfaceVariant'),
    });
    const left = sidePart(kit, 'left', { justifyContent: 'center', marginRight: 16, width: 40, height: 40 });
    const right = sidePart(kit, 'right', {});
    const texts = kit.view(
      { flex: 1, flexDirection: 'column', justifyContent: 'center' },
      [],
      ...title,
      ...subtitle,
    );
    const row = {
      flexDirection: 'row',
      alignItems: 'center',
      justifyContent: 'space-between',
      paddingLeft: 16,
      minHeight: kit.has('subtitle') ? 72 : 50,
    };
    return kit.view(row, [kit.given('style')], ...left, texts, ...right);
  }),
);
