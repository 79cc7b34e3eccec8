import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, elementIcon, normalizeText } from './element-parts.ts';

const HEADINGS = { h1: 40, h2: 34, h3: 28, h4: 22 } as const;

export const text = kitComponent('Text', (kit) => {
  const heading = Object.entries(HEADINGS).find(([name]) => kit.flag(name));
  const look = heading === undefined ? {} : { fontSize: normalizeText(kit, heading[1]), fontWeight: 'bold' };
  const over = heading === undefined ? [] : [kit.given(`${heading[0]}Style`)];
  const { style, ...more } = kit.rest(
    'h1',
    'h2',
    'h3',
    'h4',
    'h1Style',
    'h2Style',
    'h3Style',
    'h4Style',
    'children',
  );
  return kit.label({ color: COLORS.black, ...look }, [...over, style], kit.children, more);
});

export const divider = kitComponent('Divider', (kit) => {
  const width = kit.number('width', 1 / kit.interpreter.readDevice('dpr'));
  const color = kit.text('color') ?? COLORS.divider;
  const line =
    kit.text('orientation') === 'vertical' ? { borderRightWidth: width } : { borderBottomWidth: width };
  return kit.view({ ...line, borderColor: color }, [kit.given('style')]);
});

export const card = kitComponent('Card', (kit) => {
  const ground = {
    backgroundColor: COLORS.white,
    borderWidth: 1,
    borderColor: COLORS.grey5,
    padding: 15,
    margin: 15,
    marginBottom: 0,
    shadowColor: 'rgba(0, 0, 0, .2)',
    shadowOffset: { width: 0, height: 0 },
    shadowOpacity: 1,
    shadowRadius: 1,
  };
  const title = kit.has('title')
    ? [
        cardTitle(kit, kit.prop('title')),
        kit.view({ height: 1, backgroundColor: COLORS.grey5, marginBottom: 15 }, []),
      ]
    : [];
  const image = kit.has('image')
    ? [
        kit.element(REACT_NATIVE_HOSTS.Image, {
          source: kit.given('image'),
          style: kit.stack({ width: '100%', height: 150 }, 'imageStyle'),
        }),
      ]
    : [];
  const inside = kit.view(
    { backgroundColor: 'transparent' },
    [kit.given('wrapperStyle')],
    ...title,
    ...image,
    kit.children,
  );
  return kit.view(ground, [kit.given('containerStyle')], inside);
});

function cardTitle(kit: KitElement, content: Parameters<typeof asLabel>[1]) {
  const look = {
    fontSize: normalizeText(kit, 14),
    color: COLORS.black,
    textAlign: 'center',
    marginBottom: 15,
    fontWeight: 'bold',
  };
  return asLabel(kit, content, look, [kit.given('titleStyle'), kit.given('style')]);
}

card.setOwn(
  'Title',
  kitComponent('Card.Title', (kit) => cardTitle(kit, kit.children)),
);
card.setOwn(
  'Divider',
  kitComponent('Card.Divider', (kit) =>
    kit.view({ height: 1, backgroundColor: COLORS.grey5, marginBottom: 15 }, [kit.given('style')]),
  ),
);
card.setOwn(
  'Image',
  kitComponent('Card.Image', (kit) =>
    kit.element(REACT_NATIVE_HOSTS.Image, {
      ...kit.rest('style'),
      style: kit.stack({ width: '100%', height: 150 }, 'style'),
    }),
  ),
);
card.setOwn(
  'FeaturedTitle',
  kitComponent('Card.FeaturedTitle', (kit) =>
    kit.label(
      { fontSize: 18, marginBottom: 8, color: COLORS.white, fontWeight: '800' },
      [kit.given('style')],
      kit.children,
    ),
  ),
);

const AVATARS: ReadonlyMap<string, number> = new Map([
  ['small', 34],
  ['medium', 50],
  ['large', 75],
  ['xlarge', 150],
]);

export const avatar = kitComponent('Avatar', (kit) => {
  const size = AVATARS.get(kit.text('size') ?? 'small') ?? kit.number('size', 34);
  const radius = kit.flag('rounded') ? size / 2 : 0;
  const frame = {
    width: size,
    height: size,
    borderRadius: radius,
    overflow: 'hidden',
    backgroundColor: kit.has('source') ? 'transparent' : '#bdbdbd',
    alignItems: 'center',
    justifyContent: 'center',
  };
  const inside = kit.has('source')
    ? kit.element(REACT_NATIVE_HOSTS.Image, {
        source: kit.given('source'),
        style: kit.stack({ width: size, height: size, borderRadius: radius }, 'avatarStyle'),
      })
    : kit.has('title')
      ? asLabel(kit, kit.prop('title'), { color: COLORS.white, fontSize: size / 2, textAlign: 'center' }, [
          kit.given('titleStyle'),
        ])
      : elementIcon(kit, kit.prop('icon') ?? 'person', { size: size * 0.8, color: COLORS.white });
  return kit.has('onPress')
    ? kit.pressable(frame, [kit.given('containerStyle')], inside, kit.children)
    : kit.view(frame, [kit.given('containerStyle')], inside, kit.children);
});

export const badge = kitComponent('Badge', (kit) => {
  const status = Object.entries(COLORS).find(([name]) => name === kit.text('status'))?.[1] ?? COLORS.primary;
  const hasValue = kit.has('value');
  const look = hasValue
    ? {
        alignSelf: 'center',
        minWidth: 18,
        height: 18,
        borderRadius: 9,
        alignItems: 'center',
        justifyContent: 'center',
      }
    : { alignSelf: 'center', width: 8, height: 8, borderRadius: 4 };
  const value = asLabel(kit, kit.prop('value'), { fontSize: 12, color: COLORS.white, paddingHorizontal: 4 }, [
    kit.given('textStyle'),
  ]);
  return kit.view(
    {},
    [kit.given('containerStyle')],
    kit.view({ ...look, backgroundColor: status }, [kit.given('badgeStyle')], value),
  );
});
