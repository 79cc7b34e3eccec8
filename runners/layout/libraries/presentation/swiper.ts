import type { LibraryModule } from '../../evaluate/library-module.ts';
import { listChildren } from '../../evaluate/react/children.ts';
import { modelComponent } from '../model-components.ts';
import { viewOf } from './model-element.ts';

/** Pages to swipe through, of which the first is seen. */
const swiper = modelComponent('Swiper', (props, interpreter) => {
  const [first] = listChildren(interpreter, interpreter.getProperty(props, 'children'));
  const page = viewOf(interpreter, { flex: 1 }, [first ?? null], interpreter.getProperty(props, 'style'));
  return viewOf(interpreter, { flex: 1 }, [page], interpreter.getProperty(props, 'containerStyle'));
});

export const swiperLibrary: LibraryModule = {
  specifiers: ['react-native-swiper'],
  exports: { default: swiper },
};
