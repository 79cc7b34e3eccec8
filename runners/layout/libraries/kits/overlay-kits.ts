import type { LibraryModule } from '../../evaluate/library-module.ts';
import { noop } from '../../evaluate/native-function.ts';
import { objectOf } from '../../evaluate/values/object-value.ts';
import { passThrough } from '../model-components.ts';
import { showsNothing } from './kit-element.ts';

/** Panels that a touch opens over a screen. */
export const overlayKits: readonly LibraryModule[] = [
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
      SheetProvider: passThrough('SheetProvider'),
    },
  },
];
