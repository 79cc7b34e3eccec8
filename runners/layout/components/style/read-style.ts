import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { atRest } from '../../libraries/animated/animated-node.ts';
import { flattenInto } from '../../libraries/react-native/style-sheet.ts';
import type { HostProps } from '../host-props.ts';
import { resolveStyle } from './resolve-style.ts';
import type { StyleData } from './style-data.ts';

const MAX_DEPTH = 8;

/** Reads a style prop: flattens it, takes animated values at rest, and reports what it has to leave out. */
export function readStyle(host: HostProps, style: Value): LayoutStyle {
  const properties = new Map<string, Value>();
  flattenInto(host.interpreter, properties, style, {
    onUnknown: (unknown) => reportUnknown(host, 'style', unknown),
    onAssumed: () => host.assumed(),
  });
  const data = new Map<string, StyleData>();
  for (const [property, value] of properties) {
    const plain = toStyleData(host, property, value, 0);
    if (plain !== undefined) data.set(property, plain);
  }
  const { style: resolved, problems } = resolveStyle(data);
  for (const { code, property, value } of problems) {
    const message =
      code === 'UNKNOWN_STYLE_PROPERTY'
        ? `\`${property}\` is not a style property that a preview can show.`
        : `\`${property}: ${shorten(value)}\` is not a value React Native accepts; it is left out.`;
    host.context.builder.warn(code, message, host.source);
  }
  return resolved;
}

function toStyleData(host: HostProps, property: string, value: Value, depth: number): StyleData | undefined {
  host.interpreter.charge(1);
  const settled = settle(value);
  if (settled.assumption !== undefined) host.assumed();
  const current = atRest(settled.value);
  if (current === undefined || typeof current === 'bigint') return undefined;
  if (current === null || typeof current !== 'object') return current;
  if (current instanceof UnknownValue) return estimateOf(host, property, current);
  if (depth >= MAX_DEPTH) return undefined;
  if (current instanceof ArrayValue) {
    const items = current.elements.map((item) => toStyleData(host, property, item, depth + 1));
    return items.filter((item) => item !== undefined);
  }
  return current instanceof ObjectValue ? toStyleObject(host, property, current, depth) : undefined;
}

function toStyleObject(host: HostProps, property: string, object: ObjectValue, depth: number): StyleData {
  const result: Record<string, StyleData> = Object.create(null);
  const interpreter: Interpreter = host.interpreter;
  for (const key of object.ownKeys()) {
    const data = toStyleData(host, property, interpreter.getProperty(object, key), depth + 1);
    if (data !== undefined) result[key] = data;
  }
  return result;
}

/** A length of which a part is known: that part, unless it would be less than nothing. */
function estimateOf(host: HostProps, property: string, unknown: UnknownValue): number | undefined {
  const { estimate, reason } = unknown;
  if (estimate === undefined || !(estimate > 0)) return reportUnknown(host, property, unknown);
  const message = `\`${property}\` is ${estimate}, without what is not known of it: ${reason}.`;
  host.assumed().context.builder.inform('UNKNOWN_STYLE_VALUE', message, host.source);
  return estimate;
}

function reportUnknown(host: HostProps, property: string, unknown: UnknownValue): undefined {
  host
    .assumed()
    .context.builder.inform(
      'UNKNOWN_STYLE_VALUE',
      `\`${property}\` is left out: ${unknown.reason}.`,
      host.source,
    );
  return undefined;
}

function shorten(value: StyleData): string {
  return JSON.stringify(value).slice(0, 80);
}
