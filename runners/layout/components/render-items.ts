import { nativeAccepting } from '../evaluate/native-function.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { Callable } from '../evaluate/values/callable.ts';
import { type ObjectValue, objectOf } from '../evaluate/values/object-value.ts';
import { UnknownValue } from '../evaluate/values/unknown-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { libraryElement } from '../libraries/library-element.ts';
import { mergeObjects } from '../libraries/model-components.ts';
import { REACT_NATIVE_HOSTS } from '../libraries/react-native/host-components.ts';
import type { SceneNode } from '../scene.ts';
import type { HostElement } from './host-element.ts';

/** Names of lists whose items stand beside each other. */
const BESIDE = /(Carousel|Swiper|Pager|Slider)$/;

/** Whether a component is given items and how to draw each, as lists and carousels of all libraries are. */
export function isListOfItems(host: HostElement): boolean {
  const data = host.prop('data');
  const isData = data instanceof ArrayValue || data instanceof UnknownValue;
  return isData && host.prop('renderItem') instanceof Callable;
}

/** Draws such a component as React Native's list. */
export function renderItems(host: HostElement): SceneNode[] {
  const width = numberOf(host.prop('itemWidth')) ?? numberOf(host.prop('width'));
  const isBeside = width !== undefined || BESIDE.test(host.name);
  if (!isBeside || host.prop('vertical') === true) return draw(host, objectOf({}));
  const size = objectOf({ width: numberOf(host.prop('sliderWidth')), height: host.prop('height') });
  return draw(
    host,
    objectOf({
      horizontal: true,
      style: new ArrayValue([size, host.prop('style')]),
      ...(width === undefined ? {} : { renderItem: inBoxes(host, host.prop('renderItem'), width) }),
    }),
  );
}

function draw(host: HostElement, over: ObjectValue): SceneNode[] {
  const props = mergeObjects(host.interpreter, host.element.props, over);
  return host.renderComponent(REACT_NATIVE_HOSTS.FlatList, props, 'items');
}

/** Carousels give each item a box as wide as they say. */
function inBoxes(host: HostElement, renderItem: Value, width: number): Value {
  const { source } = host;
  return nativeAccepting('renderItem', ({ interpreter, args }) => {
    const children = interpreter.call(renderItem, args, { location: source });
    return libraryElement(
      interpreter,
      REACT_NATIVE_HOSTS.View,
      objectOf({ style: objectOf({ width }), children }),
    );
  });
}

function numberOf(value: Value): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
