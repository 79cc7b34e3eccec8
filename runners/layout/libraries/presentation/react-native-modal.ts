import type { Interpreter } from '../../evaluate/interpreter.ts';
import type { LibraryModule } from '../../evaluate/library-module.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { type ObjectValue, objectOf } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { libraryElement } from '../library-element.ts';
import { modelComponent } from '../model-components.ts';
import { REACT_NATIVE_HOSTS } from '../react-native/host-components.ts';
import { childrenOf, viewOf } from './model-element.ts';

/** Of the screen's width. */
const MARGIN = 0.05;
const BACKDROP = { color: 'black', opacity: 0.7 };

/** A window over the screen with a darkened screen behind it, drawn while it is visible. */
const modal = modelComponent('Modal', (props, interpreter) => {
  if (!isTrue(interpreter.getProperty(props, 'isVisible'))) return null;
  const margin = interpreter.readDevice('width') * MARGIN;
  const content = viewOf(
    interpreter,
    { margin, flex: 1, justifyContent: 'center' },
    childrenOf(interpreter, props),
    interpreter.getProperty(props, 'style'),
  );
  const hasBackdrop = interpreter.getProperty(props, 'hasBackdrop') !== false;
  const children = hasBackdrop ? [backdrop(interpreter, props), content] : [content];
  return libraryElement(
    interpreter,
    REACT_NATIVE_HOSTS.Modal,
    objectOf({ visible: true, transparent: true, children: new ArrayValue(children) }),
  );
});

function backdrop(interpreter: Interpreter, props: ObjectValue): Value {
  const color = interpreter.getProperty(props, 'backdropColor');
  const opacity = interpreter.getProperty(props, 'backdropOpacity');
  return viewOf(
    interpreter,
    {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      right: 0,
      backgroundColor: typeof color === 'string' ? color : BACKDROP.color,
      opacity: typeof opacity === 'number' ? opacity : BACKDROP.opacity,
    },
    [],
  );
}

/** What only run time knows is closed: a screen begins without windows over it. */
function isTrue(value: Value): boolean {
  const { value: current } = settle(value);
  return current instanceof UnknownValue ? current.likely === true : Boolean(current);
}

export const reactNativeModal: LibraryModule = {
  specifiers: ['react-native-modal'],
  exports: { default: modal, ReactNativeModal: modal, Modal: modal },
};
