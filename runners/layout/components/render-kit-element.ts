import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import { ArrayValue } from '../evaluate/values/array-value.ts';
import { ObjectValue, objectOf } from '../evaluate/values/object-value.ts';
import type { Value } from '../evaluate/values/value.ts';
import { REACT_NATIVE_HOSTS } from '../libraries/react-native/host-components.ts';
import { flattenInto } from '../libraries/react-native/style-sheet.ts';
import type { SceneNode } from '../scene.ts';
import type { HostElement } from './host-element.ts';
import { withClassStyle } from './style/class-style.ts';
import { findProperty } from './style/property-names.ts';
import { isOfText } from './text/run-style.ts';

const TEXT_PROPS = [
  'children',
  'numberOfLines',
  'ellipsizeMode',
  'allowFontScaling',
  'maxFontSizeMultiplier',
];

const INPUT_PROPS = [
  'value',
  'defaultValue',
  'placeholder',
  'placeholderTextColor',
  'multiline',
  'numberOfLines',
  'secureTextEntry',
  'editable',
  'keyboardType',
];

/** A box with the text that stands inside; what the style says of text is the text's where `isText`. */
export function renderTextInBox(host: HostElement, isText: boolean): SceneNode[] {
  const props = pick(host, TEXT_PROPS);
  if (isText) props.set('style', textStyleOf(host));
  return [inBox(host, host.renderComponent(REACT_NATIVE_HOSTS.Text, new ObjectValue(props), 'text'))];
}

/** A box with a field in it, as kits build theirs; the field is as large as the box leaves it. */
export function renderInputInBox(host: HostElement): SceneNode[] {
  const props = pick(host, INPUT_PROPS);
  props.set('style', new ArrayValue([objectOf({ flexGrow: 1 }), textStyleOf(host)]));
  return [inBox(host, host.renderComponent(REACT_NATIVE_HOSTS.TextInput, new ObjectValue(props), 'input'))];
}

function inBox(host: HostElement, children: readonly SceneNode[]): SceneNode {
  const style: LayoutStyle = host.style();
  const ofBox = Object.entries(style).filter(([key]) => !isOfText(key));
  return host.node('HS_View', { style: Object.fromEntries(ofBox), children });
}

function pick(host: HostElement, names: readonly string[]): Map<string, Value> {
  const props = new Map<string, Value>();
  for (const name of names) {
    if (host.element.props.hasOwn(name))
      props.set(name, host.interpreter.getProperty(host.element.props, name));
  }
  return props;
}

function textStyleOf(host: HostElement): Value {
  const style = new Map<string, Value>();
  flattenInto(host.interpreter, style, withClassStyle(host, 'style'));
  for (const property of style.keys()) {
    const name = findProperty(property);
    if (name === undefined || name === 'ignored' || !name.keys.every(isOfText)) style.delete(property);
  }
  return new ObjectValue(style);
}
