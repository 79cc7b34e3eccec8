import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { findProperty } from './property-names.ts';
import type { StyleData } from './style-data.ts';
import { STYLE_PARSERS, type StyleKey } from './style-properties.ts';

export interface StyleProblem {
  readonly code: 'INVALID_STYLE_VALUE' | 'UNKNOWN_STYLE_PROPERTY';
  readonly property: string;
  readonly value: StyleData;
}

export interface ResolvedStyle {
  readonly style: LayoutStyle;
  readonly problems: readonly StyleProblem[];
}

/** Turns the properties of a flattened style into the contract's closed style. What cannot be read is left out and told. */
export function resolveStyle(properties: ReadonlyMap<string, StyleData>): ResolvedStyle {
  const style: LayoutStyle = {};
  const aliased: LayoutStyle = {};
  const problems: StyleProblem[] = [];
  for (const [property, value] of properties) {
    const name = findProperty(property);
    if (name === 'ignored' || value === null) continue;
    if (name === undefined) {
      problems.push({ code: 'UNKNOWN_STYLE_PROPERTY', property, value });
      continue;
    }
    const target = name.isAlias ? aliased : style;
    const isRead = name.keys.every((key) => readInto(target, key, value));
    if (!isRead && !meansNothingSet(value)) {
      problems.push({ code: 'INVALID_STYLE_VALUE', property, value });
    }
  }
  return { style: { ...aliased, ...style }, problems };
}

function readInto<Key extends StyleKey>(style: LayoutStyle, key: Key, value: StyleData): boolean {
  const read = STYLE_PARSERS[key](value);
  if (read === undefined) return false;
  style[key] = read;
  return true;
}

/** Words that ask for what is the case anyway. */
function meansNothingSet(value: StyleData): boolean {
  return value === 'auto' || value === 'none' || value === 'unset' || value === 'initial';
}
