import { ICON_FONT_FAMILIES } from '../../text/icon-font-families.ts';
import type { LibraryModule } from '../evaluate/library-module.ts';
import { native, nativeAccepting, noop } from '../evaluate/native-function.ts';
import { HostComponentValue } from '../evaluate/react/component-values.ts';
import { objectOf } from '../evaluate/values/object-value.ts';

export const ICON_PACKAGE = 'vector-icons';

/** The fonts both distributions carry; `CustomIcons` stands for those a project makes itself. */
export const ICON_FAMILIES = [...ICON_FONT_FAMILIES, 'CustomIcons'] as const;

function iconFamily(name: string): HostComponentValue {
  const family = new HostComponentValue(ICON_PACKAGE, name);
  family.setOwn('Button', new HostComponentValue(ICON_PACKAGE, 'Button'));
  family.setOwn('font', objectOf({}));
  family.setOwn('loadFont', noop('loadFont'));
  family.setOwn(
    'getImageSourceSync',
    native('getImageSourceSync', () => objectOf({})),
  );
  return family;
}

const families = new Map(ICON_FAMILIES.map((name) => [name, iconFamily(name)]));

/** One family's component. */
export function iconFamilyOf(name: (typeof ICON_FAMILIES)[number]): HostComponentValue {
  return families.get(name) ?? iconFamily(name);
}

/** The component of a family that may be none. */
export function iconFamilyNamed(name: string): HostComponentValue {
  const known = ICON_FAMILIES.find((family) => family === name);
  return iconFamilyOf(known ?? 'CustomIcons');
}

/** The component of icons that no font carries. */
export const ICON_SET = iconFamilyOf('CustomIcons');

const createIconSet = nativeAccepting('createIconSet', () => iconFamily('CustomIcons'));

const factories = {
  createIconSet,
  createIconSetFromIcoMoon: createIconSet,
  createIconSetFromFontello: createIconSet,
};

/** Names that families have in packages of their own. */
const ALSO_CALLED = new Map<string, string>([['MaterialCommunityIcons', 'MaterialDesignIcons']]);

/** The package of a family's own: `ant-design`, but `fontawesome5`. */
function packageOf(family: string): string {
  const name = ALSO_CALLED.get(family) ?? family;
  return name.startsWith('FontAwesome')
    ? name.toLowerCase()
    : name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** Both distributions of the icon fonts: all families at once, or one per module. */
export const vectorIcons: readonly LibraryModule[] = [
  {
    specifiers: ['@expo/vector-icons', 'react-native-vector-icons'],
    exports: { ...Object.fromEntries(families), ...factories },
  },
  ...[...families].map(([name, family]) => ({
    specifiers: [
      `@expo/vector-icons/${name}`,
      `@expo/vector-icons/build/${name}`,
      `react-native-vector-icons/${name}`,
      `react-native-vector-icons/dist/${name}`,
      `@react-native-vector-icons/${packageOf(name)}`,
    ],
    exports: { default: family, [name]: family, [ALSO_CALLED.get(name) ?? name]: family, ...factories },
  })),
  {
    specifiers: ['@react-native-vector-icons/*'],
    exports: { default: ICON_SET, ...factories },
    otherExport: () => ICON_SET,
  },
];
