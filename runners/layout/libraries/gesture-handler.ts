import type { LibraryModule } from '../evaluate/library-module.ts';
import { nativeAccepting } from '../evaluate/native-function.ts';
import { hostComponents } from './host-components.ts';
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
    GestureHandlerRootView: View,
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
