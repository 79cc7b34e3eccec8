import type { LibraryModule } from '../../evaluate/library-module.ts';
import { noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { ICON_SET } from '../vector-icons.ts';
import { type KitElement, kitComponent } from './kit-element.ts';

/** An icon of a set whose icons are components: a named box of its size. */
const drawIcon =
  (name: string, usualSize: number) =>
  (kit: KitElement): Value =>
    kit.element(ICON_SET, {
      ...kit.rest('size', 'width', 'height', 'strokeWidth', 'weight'),
      name,
      size: sizeOf(kit, usualSize),
      color: kit.given('color') ?? kit.given('stroke') ?? kit.given('fill'),
    });

function sizeOf(kit: KitElement, usual: number): number {
  const given = kit.prop('size') ?? kit.prop('width') ?? kit.prop('height');
  const number = typeof given === 'string' ? Number.parseFloat(given) : given;
  return typeof number === 'number' && Number.isFinite(number) ? number : usual;
}

/** A package each of whose exports is an icon. */
const iconSet = (specifiers: readonly string[], usualSize: number): LibraryModule => ({
  specifiers,
  exports: {},
  otherExport: (name) =>
    /^[A-Z]/.test(name)
      ? kitComponent(name, drawIcon(name, usualSize))
      : new UnknownValue(`\`${name}\` is not modelled`, { hint: name }),
});

const fontAwesome = kitComponent('FontAwesomeIcon', (kit) => {
  const icon = kit.prop('icon');
  const name =
    typeof icon === 'string' ? icon : (kit.interpreter.getProperty(icon ?? null, 'iconName') ?? '');
  return drawIcon(typeof name === 'string' ? name : '', 16)(kit);
});

const symbol = kitComponent('SymbolView', (kit) => drawIcon(kit.text('name') ?? '', 24)(kit));

/** Icon sets whose icons are components of their own. */
export const iconKits: readonly LibraryModule[] = [
  iconSet(['lucide-react-native'], 24),
  iconSet(['phosphor-react-native', 'iconsax-react-native', '@tabler/icons-react-native'], 24),
  iconSet(
    ['solid', 'outline', 'mini', 'micro', '24/solid', '24/outline', '20/solid'].map(
      (style) => `react-native-heroicons/${style}`,
    ),
    24,
  ),
  {
    specifiers: ['@fortawesome/react-native-fontawesome'],
    exports: { FontAwesomeIcon: fontAwesome },
  },
  {
    specifiers: ['solid', 'regular', 'brands'].map((style) => `@fortawesome/free-${style}-svg-icons`),
    exports: {},
    otherExport: (name) =>
      objectOf({
        iconName: name
          .replace(/^fa/, '')
          .replace(/\B(?=[A-Z])/g, '-')
          .toLowerCase(),
      }),
  },
  { specifiers: ['@fortawesome/fontawesome-svg-core'], exports: { library: noop('library') } },
  { specifiers: ['expo-symbols'], exports: { SymbolView: symbol } },
];
