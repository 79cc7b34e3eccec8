import {
  type LayoutStyle,
  type TextRunStyle,
  textRunStyleSchema,
} from '../../../../src/contracts/layout-style.ts';

type RunKey = keyof TextRunStyle;

const RUN_KEYS = Object.keys(textRunStyleSchema.shape).filter(isRunKey);

const TEXT_KEYS: ReadonlySet<string> = new Set(RUN_KEYS.filter((key) => key !== 'background_color'));

/** Whether a property of a style says how text looks, rather than the box it stands in. */
export function isOfText(key: string): boolean {
  return TEXT_KEYS.has(key);
}

function isRunKey(key: string): key is RunKey {
  return key in textRunStyleSchema.shape;
}

/** A run's style: what its text says of itself over what it inherits from the texts around it. */
export function toRunStyle(inherited: TextRunStyle, own: LayoutStyle): TextRunStyle {
  const style: TextRunStyle = { ...inherited };
  for (const key of RUN_KEYS) copy(own, style, key);
  return style;
}

function copy<Key extends RunKey>(from: LayoutStyle, to: TextRunStyle, key: Key): void {
  const value: TextRunStyle[Key] = from[key];
  if (value !== undefined) to[key] = value;
}
