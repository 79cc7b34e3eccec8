import type { NativeFunctionValue } from '../../../evaluate/native-function.ts';
import type { Value } from '../../../evaluate/values/value.ts';
import { fromPlain, type PlainTable } from '../../from-plain.ts';
import { REACT_NATIVE_HOSTS } from '../../react-native/host-components.ts';
import { type KitElement, kitComponent, styles } from '../kit-element.ts';
import { asLabel, COLORS, elementIcon } from './element-parts.ts';

const COVER = { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0 };

interface Picture {
  readonly source: Value;
  /** All that the picture itself is told but where it comes from. */
  readonly props: Readonly<Record<string, Value>>;
  readonly frame: readonly Value[];
  readonly style: readonly Value[];
  readonly instead: { readonly style: readonly Value[]; readonly content: Value };
  readonly children: Value;
}

/** A picture over what stands in for it until it is loaded, and under its children. */
function pictureOf(kit: KitElement, picture: Picture): Value {
  const hasSource = picture.source !== undefined && picture.source !== null;
  const image = kit.element(REACT_NATIVE_HOSTS.Image, {
    ...picture.props,
    source: picture.source,
    style: styles(COVER, ...picture.style),
  });
  const placeholder = kit.view(
    {},
    [
      ...picture.style,
      fromPlain({ backgroundColor: '#bdbdbd', alignItems: 'center', justifyContent: 'center' }),
      ...picture.instead.style,
    ],
    picture.instead.content,
  );
  const over = kit.view({ ...COVER, opacity: hasSource ? 0 : 1 }, [], placeholder);
  const around: PlainTable = { backgroundColor: 'transparent', position: 'relative', overflow: 'hidden' };
  return kit.view(around, picture.frame, image, over, kit.view({}, picture.style, picture.children));
}

const IMAGE_PROPS = [
  ...['style', 'source', 'containerStyle', 'placeholderStyle', 'PlaceholderContent', 'children'],
  ...['transition', 'transitionDuration', 'childrenContainerStyle', 'ImageComponent', 'Component'],
];

/** The library's image. */
export const image = kitComponent('Image', (kit) =>
  pictureOf(kit, {
    source: kit.given('source'),
    props: kit.rest(...IMAGE_PROPS),
    frame: [kit.given('containerStyle')],
    style: [kit.given('style')],
    instead: { style: [kit.given('placeholderStyle')], content: kit.given('PlaceholderContent') ?? null },
    children: kit.children,
  }),
);

const SIZES: ReadonlyMap<string, number> = new Map([
  ['small', 34],
  ['medium', 50],
  ['large', 75],
  ['xlarge', 150],
]);

/** A small picture of somebody, or letters or an icon instead. */
export const avatarOf = (overlay: PlainTable): NativeFunctionValue =>
  kitComponent('Avatar', (kit) => {
    const size = kit.number('size', SIZES.get(kit.text('size') ?? 'small') ?? 34);
    const round = kit.flag('rounded') ? { borderRadius: size / 2 } : {};
    const source = kit.given('source');
    const hidden = kit.has('source') ? [] : [fromPlain({ backgroundColor: 'transparent' })];
    const picture = pictureOf(kit, {
      source,
      props: {},
      frame: [
        fromPlain({ flex: 1, ...overlay }),
        kit.given('overlayContainerStyle'),
        fromPlain({ ...round, overflow: 'hidden' }),
      ],
      style: [fromPlain({ flex: 1 }), kit.given('avatarStyle')],
      instead: { style: [kit.given('placeholderStyle'), ...hidden], content: insteadOf(kit, size) },
      children: null,
    });
    const frame = { backgroundColor: 'transparent', width: size, height: size, ...round };
    return kit.has('onPress') || kit.has('onLongPress')
      ? kit.pressable(frame, [kit.given('containerStyle')], picture, kit.children)
      : kit.view(frame, [kit.given('containerStyle')], picture, kit.children);
  });

function insteadOf(kit: KitElement, size: number): Value {
  if (kit.has('renderPlaceholderContent')) return kit.slot('renderPlaceholderContent');
  const look = { color: COLORS.white, textAlign: 'center', fontSize: size / 2 };
  if (kit.has('title')) return asLabel(kit, kit.prop('title'), look, [kit.given('titleStyle')]);
  return kit.has('icon') ? elementIcon(kit, kit.prop('icon'), { size: size / 2, color: COLORS.white }) : null;
}

/** The avatar of versions 3 and 4. */
export const avatar = avatarOf({});

/** The avatar of the versions before, on a ground of its own. */
export const olderAvatar = avatarOf({ backgroundColor: '#bdbdbd' });
