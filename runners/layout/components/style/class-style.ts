import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { projectTailwind } from '../../libraries/tailwind/project-tailwind.ts';
import type { HostProps } from '../host-props.ts';

/** The prop whose classes a style prop gets. */
const CLASS_PROPS: ReadonlyMap<string, string> = new Map([
  ['style', 'className'],
  ['contentContainerStyle', 'contentContainerClassName'],
  ['columnWrapperStyle', 'columnWrapperClassName'],
  ['imageStyle', 'imageClassName'],
  ['ListHeaderComponentStyle', 'ListHeaderComponentClassName'],
  ['ListFooterComponentStyle', 'ListFooterComponentClassName'],
]);

/** Classes as far as they are known; what is missing marks the node. */
function knownClasses(host: HostProps, value: Value): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof UnknownValue)) return '';
  host.assumed();
  return value.knownText ?? '';
}

/** A style prop over the style of the classes that belong to it, in projects that style by class names. */
export function withClassStyle(
  host: HostProps,
  name: string,
  style: Value = host.interpreter.getProperty(host.element.props, name),
): Value {
  const prop = CLASS_PROPS.get(name);
  if (prop === undefined || !host.element.props.hasOwn(prop)) return style;
  const classes = knownClasses(host, host.prop(prop));
  if (classes === '') return style;
  const tailwind = projectTailwind(host.interpreter);
  if (tailwind === undefined) return style;
  const given = chosenOf(style);
  const ofClasses = tailwind.styleOf(classes);
  return given === undefined || given === null ? ofClasses : new ArrayValue([ofClasses, style]);
}
