import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { nativeAccepting, noop } from '../../evaluate/native-function.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { atRest } from '../animated/animated-node.ts';
import { modelComponent, passThrough } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { childrenOf, viewOf } from './model-element.ts';

const HANDLE = { padding: 10, alignItems: 'center' };
const INDICATOR = { width: 30, height: 4, borderRadius: 4, backgroundColor: 'rgba(0, 0, 0, 0.75)' };
const SHEET = {
  position: 'absolute',
  left: 0,
  right: 0,
  bottom: 0,
  backgroundColor: 'white',
  borderTopLeftRadius: 15,
  borderTopRightRadius: 15,
};

/** A sheet that rests at the snap point it begins with, over the lower part of the screen; below 0 it is closed. */
const bottomSheet = modelComponent('BottomSheet', (props, interpreter) => {
  const index = chosenOf(interpreter.getProperty(props, 'index')) ?? 0;
  if (typeof index === 'number' && index < 0) return null;
  const handle = interpreter.getProperty(props, 'handleComponent');
  const bar = handle === null ? [] : [viewOf(interpreter, HANDLE, [viewOf(interpreter, INDICATOR, [])])];
  const height = snapPoint(interpreter, props, typeof index === 'number' ? index : 0);
  return viewOf(
    interpreter,
    height === undefined ? SHEET : { ...SHEET, height },
    [...bar, ...childrenOf(interpreter, props)],
    interpreter.getProperty(props, 'backgroundStyle'),
  );
});

function snapPoint(interpreter: Interpreter, props: ObjectValue, index: number): string | number | undefined {
  const points = atRest(interpreter.getProperty(props, 'snapPoints'));
  const point = points instanceof ArrayValue ? chosenOf(points.elements[index]) : undefined;
  return typeof point === 'string' || typeof point === 'number' ? point : undefined;
}

const closed = (name: string) => modelComponent(name, (): Value => null);
const controls = objectOf(
  Object.fromEntries(
    ['expand', 'collapse', 'close', 'forceClose', 'snapToIndex', 'snapToPosition', 'present', 'dismiss'].map(
      (name) => [name, noop(name)],
    ),
  ),
);

/** Sheets that code opens are closed at first; one that is part of the screen stands where it begins. */
export const bottomSheetLibrary: LibraryModule = {
  specifiers: ['@gorhom/bottom-sheet'],
  exports: {
    default: bottomSheet,
    BottomSheet: bottomSheet,
    BottomSheetModal: closed('BottomSheetModal'),
    BottomSheetBackdrop: closed('BottomSheetBackdrop'),
    BottomSheetModalProvider: passThrough('BottomSheetModalProvider'),
    BottomSheetView: REACT_NATIVE_HOSTS.View,
    BottomSheetScrollView: REACT_NATIVE_HOSTS.ScrollView,
    BottomSheetFlatList: REACT_NATIVE_HOSTS.FlatList,
    BottomSheetSectionList: REACT_NATIVE_HOSTS.SectionList,
    BottomSheetTextInput: REACT_NATIVE_HOSTS.TextInput,
    TouchableOpacity: REACT_NATIVE_HOSTS.TouchableOpacity,
    TouchableHighlight: REACT_NATIVE_HOSTS.TouchableHighlight,
    TouchableWithoutFeedback: REACT_NATIVE_HOSTS.TouchableWithoutFeedback,
    useBottomSheet: nativeAccepting('useBottomSheet', () => controls),
    useBottomSheetModal: nativeAccepting('useBottomSheetModal', () => controls),
  },
};
