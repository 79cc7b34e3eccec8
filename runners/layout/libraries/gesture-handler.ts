import type { LibraryModule } from '../evaluate/library-module.ts';
import { nativeAccepting } from '../evaluate/native-function.ts';
import { objectOf } from '../evaluate/values/object-value.ts';
import { hostComponents } from './host-components.ts';
import { libraryElement } from './library-element.ts';
import { mergeObjects, modelComponent } from './model-components.ts';
import { REACT_NATIVE_HOSTS } from './react-native/host-components.ts';

const {
  View,
  FlatList,
  ScrollView,
  Switch,
  TextInput,
  TouchableHighlight,
  TouchableOpacity,
  TouchableWithoutFeedback,
  TouchableNativeFeedback,
  Pressable,
  RefreshControl,
} = REACT_NATIVE_HOSTS;

/** Fills the screen unless it is told otherwise. */
const rootView = modelComponent('GestureHandlerRootView', (props, interpreter) => {
  const style = interpreter.getProperty(props, 'style');
  const isStyled = style !== undefined && style !== null;
  return libraryElement(
    interpreter,
    View,
    mergeObjects(interpreter, props, isStyled ? undefined : objectOf({ style: objectOf({ flex: 1 }) })),
  );
});

/** Gesture handlers wrap what they watch: at rest only the wrapped part is seen. */
export const GESTURE_PACKAGE = 'react-native-gesture-handler';

export const gestureHandler: LibraryModule = {
  specifiers: [GESTURE_PACKAGE],
  exports: {
    ...hostComponents(GESTURE_PACKAGE, [
      'FlingGestureHandler',
      'GestureDetector',
      'LongPressGestureHandler',
      'NativeViewGestureHandler',
      'PanGestureHandler',
      'PinchGestureHandler',
      'RotationGestureHandler',
      'TapGestureHandler',
    ]),
    GestureHandlerRootView: rootView,
    Swipeable: View,
    RectButton: Pressable,
    BorderlessButton: Pressable,
    BaseButton: Pressable,
    FlatList,
    Pressable,
    RefreshControl,
    ScrollView,
    Switch,
    TextInput,
    TouchableHighlight,
    TouchableNativeFeedback,
    TouchableOpacity,
    TouchableWithoutFeedback,
    gestureHandlerRootHOC: nativeAccepting('gestureHandlerRootHOC', ({ args }) => args[0]),
  },
};
