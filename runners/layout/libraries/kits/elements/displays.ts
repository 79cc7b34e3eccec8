import { nativeAccepting } from '../../../evaluate/native-function.ts';
import { Callable } from '../../../evaluate/values/callable.ts';
import { ObjectValue, objectOf } from '../../../evaluate/values/object-value.ts';
import { chosenOf } from '../../../evaluate/values/one-of-value.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { readHairlineWidth } from '../../react-native/style-sheet.ts';
import { type KitElement, kitComponent } from '../kit-element.ts';
import { asLabel, COLORS, normalizeText } from './element-parts.ts';

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
  const width = kit.number('width', readHairlineWidth(kit.interpreter));
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

export const badge = kitComponent('Badge', (kit) => {
  const status = Object.entries(COLORS).find(([name]) => name === kit.text('status'))?.[1] ?? COLORS.primary;
  const line = { borderWidth: readHairlineWidth(kit.interpreter), borderColor: COLORS.white };
  const look = {
    alignSelf: 'center',
    minWidth: 18,
    height: 18,
    borderRadius: 9,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: status,
    ...line,
    ...(kit.has('value') ? {} : { minWidth: 8, height: 8, borderRadius: 4 }),
  };
  const value = asLabel(kit, kit.prop('value'), { fontSize: 12, color: COLORS.white, paddingHorizontal: 4 }, [
    kit.given('textStyle'),
  ]);
  const inside = kit.has('onPress')
    ? kit.pressable(look, [kit.given('badgeStyle')], value)
    : kit.view(look, [kit.given('badgeStyle')], value);
  return kit.view({}, [kit.given('containerStyle')], inside);
});

/** Puts a badge at the corner of a component: `withBadge(value, options)(Component)`. */
export const withBadge = nativeAccepting('withBadge', ({ args: [value, options] }) =>
  nativeAccepting('withBadge', ({ args: [component] }) =>
    kitComponent('WithBadge', (kit) => {
      const { interpreter } = kit;
      const given = chosenOf(options);
      const read = (name: string): Value =>
        given instanceof ObjectValue ? interpreter.getProperty(given, name) : undefined;
      const shown = value instanceof Callable ? interpreter.call(value, [objectOf(kit.rest())]) : value;
      const hasValue = Boolean(chosenOf(value));
      const place = objectOf({
        position: 'absolute',
        right: hasValue ? (read('right') ?? -16) : -3,
        top: hasValue ? (read('top') ?? -1) : 3,
        left: read('left'),
        bottom: read('bottom'),
      });
      const more = given instanceof ObjectValue ? given.ownKeys() : [];
      const own = Object.fromEntries(more.map((name) => [name, read(name)]));
      const mark = kit.element(badge, { value: shown, status: 'error', ...own, containerStyle: place });
      const around = { alignItems: 'center', justifyContent: 'center', position: 'relative' };
      const inside = kit.element(component, kit.rest());
      const isHidden = chosenOf(read('hidden')) === true;
      return kit.view(around, [read('containerStyle')], inside, ...(isHidden ? [] : [mark]));
    }),
  ),
);
