import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { drawsInside, type KitElement, kitComponent, showsNothing } from './kit-element.ts';

const hosts = REACT_NATIVE_HOSTS;
const FILL = { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0 };

/** react-native-modal: its content in the middle of a dimmed screen. */
const modal = kitComponent('ReactNativeModal', (kit) => {
  if (!kit.flag('isVisible')) return null;
  const backdrop = {
    ...FILL,
    backgroundColor: kit.text('backdropColor') ?? 'black',
    opacity: kit.number('backdropOpacity', 0.7),
  };
  const margin = kit.interpreter.readDevice('width') * 0.05;
  const content = kit.view({ flex: 1, justifyContent: 'center', margin }, [kit.given('style')], kit.children);
  const inside = kit.flag('hasBackdrop', true) ? [kit.view(backdrop, []), content] : [content];
  return kit.element(hosts.Modal, { visible: true, transparent: true }, ...inside);
});

/** @gorhom/bottom-sheet at the point it opens at: a panel at the bottom with a handle. */
const bottomSheet = kitComponent('BottomSheet', (kit) => {
  const index = kit.number('index', 0);
  if (index < 0) return null;
  const points = kit.interpreter.iterate(snapPoints(kit));
  const height = Array.isArray(points) ? (points[index] ?? points.at(-1)) : undefined;
  const size = typeof height === 'number' || typeof height === 'string' ? { height } : {};
  const handle = kit.view({ padding: 10 }, [kit.given('handleStyle')], indicator(kit));
  const isPlain = kit.prop('handleComponent') === null;
  const background = { ...FILL, backgroundColor: 'white', borderRadius: 15 };
  return kit.view(
    { position: 'absolute', left: 0, right: 0, bottom: 0, ...size },
    [kit.given('style')],
    kit.view(background, [kit.given('backgroundStyle')]),
    ...(isPlain ? [] : [handle]),
    kit.children,
  );
});

function snapPoints(kit: KitElement): Value {
  const given = kit.prop('snapPoints');
  return kit.interpreter.getProperty(given ?? null, 'value') ?? given;
}

function indicator(kit: KitElement): Value {
  const look = {
    alignSelf: 'center',
    width: '7.5%',
    height: 4,
    borderRadius: 4,
    backgroundColor: 'rgba(0, 0, 0, 0.75)',
  };
  return kit.view(look, [kit.given('handleIndicatorStyle')]);
}

const sheetMethods = () =>
  objectOf(
    Object.fromEntries(
      ['expand', 'collapse', 'close', 'present', 'dismiss', 'snapToIndex', 'forceClose'].map((name) => [
        name,
        noop(name),
      ]),
    ),
  );

/** Components that lie over a screen. */
export const overlayKits: readonly LibraryModule[] = [
  { specifiers: ['react-native-modal'], exports: { default: modal, ReactNativeModal: modal } },
  {
    specifiers: ['@gorhom/bottom-sheet'],
    exports: {
      default: bottomSheet,
      BottomSheet: bottomSheet,
      BottomSheetModal: showsNothing('BottomSheetModal'),
      BottomSheetBackdrop: showsNothing('BottomSheetBackdrop'),
      BottomSheetModalProvider: drawsInside('BottomSheetModalProvider'),
      BottomSheetView: hosts.View,
      BottomSheetScrollView: hosts.ScrollView,
      BottomSheetFlatList: hosts.FlatList,
      BottomSheetSectionList: hosts.SectionList,
      BottomSheetTextInput: hosts.TextInput,
      TouchableHighlight: hosts.TouchableHighlight,
      TouchableOpacity: hosts.TouchableOpacity,
      TouchableWithoutFeedback: hosts.TouchableWithoutFeedback,
      useBottomSheet: nativeAccepting('useBottomSheet', sheetMethods),
      useBottomSheetModal: nativeAccepting('useBottomSheetModal', sheetMethods),
    },
  },
  {
    specifiers: [
      'react-native-actionsheet',
      'react-native-actions-sheet',
      'react-native-modalize',
      'react-native-raw-bottom-sheet',
    ],
    exports: {
      default: showsNothing('ActionSheet'),
      Modalize: showsNothing('Modalize'),
      SheetManager: objectOf({ show: noop('show'), hide: noop('hide') }),
      SheetProvider: drawsInside('SheetProvider'),
    },
  },
];
