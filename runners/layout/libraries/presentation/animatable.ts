import type { LibraryModule } from '../../evaluate/library-module.ts';
import { noop } from '../../evaluate/native-function.ts';
import { sameComponent } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';

/** Components that come in with an animation: they are drawn as they then stand. */
export const animatable: LibraryModule = {
  specifiers: ['react-native-animatable'],
  exports: {
    View: REACT_NATIVE_HOSTS.View,
    Text: REACT_NATIVE_HOSTS.Text,
    Image: REACT_NATIVE_HOSTS.Image,
    createAnimatableComponent: sameComponent('createAnimatableComponent'),
    initializeRegistryWithDefinitions: noop('initializeRegistryWithDefinitions'),
    registerAnimation: noop('registerAnimation'),
  },
};
