import { NAMED_COLORS } from './named-colors.ts';

type Channels = readonly [red: number, green: number, blue: number, alpha: number];

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;
const FUNCTION = /^(rgba?|hsla?|hwb)\(([^()]{1,100})\)$/;
const SEPARATOR = /[\s,/]+/;
const ANGLE_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

/**
 * A colour as React Native accepts it — a name, hex, rgb(), hsl(), hwb() or a number 0xaarrggbb — as `#rrggbb`, or
 * `#rrggbbaa` when it is not opaque. `undefined` when it is not a colour.
 */
export function parseColor(input: unknown): string | undefined {
  if (typeof input === 'number') return fromNumber(input);
  if (typeof input !== 'string') return undefined;
  const text = input.trim().toLowerCase();
  if (text === 'transparent') return '#00000000';
  const named = NAMED_COLORS.get(text);
  if (named !== undefined) return `#${named.toString(16).padStart(6, '0')}`;
  if (text.startsWith('#')) return fromHex(text);
  return fromFunction(text);
}

function fromNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) return undefined;
  const hex = value.toString(16).padStart(8, '0');
  return dropOpaqueAlpha(`#${hex.slice(2)}${hex.slice(0, 2)}`);
}

function fromHex(text: string): string | undefined {
  const digits = HEX.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const long = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return dropOpaqueAlpha(`#${long}`);
}

function fromFunction(text: string): string | undefined {
  const match = FUNCTION.exec(text);
  const parts = match?.[2]?.trim().split(SEPARATOR) ?? [];
  if (parts.length !== 3 && parts.length !== 4) return undefined;
  const [first = '', second = '', third = '', fourth] = parts;
  const alpha = fourth === undefined ? 1 : parseFraction(fourth);
  const read = match?.[1]?.startsWith('rgb') ? readRgb : match?.[1] === 'hwb' ? readHwb : readHsl;
  const channels = read(first, second, third, alpha);
  return channels.every(Number.isFinite) ? toHex(channels) : undefined;
}

function readRgb(red: string, green: string, blue: string, alpha: number): Channels {
  const channel = (part: string) =>
    part.endsWith('%') ? parseNumber(part.slice(0, -1)) / 100 : parseNumber(part) / 255;
  return [channel(red), channel(green), channel(blue), alpha];
}

function readHsl(hue: string, saturation: string, lightness: string, alpha: number): Channels {
  const angle = parseAngle(hue);
  const s = clamp(parsePercent(saturation));
  const l = clamp(parsePercent(lightness));
  const channel = (offset: number) => {
    const k = (offset + angle / 30) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

function readHwb(hue: string, whiteness: string, blackness: string, alpha: number): Channels {
  const white = clamp(parsePercent(whiteness));
  const black = clamp(parsePercent(blackness));
  if (white + black >= 1) {
    const gray = white / (white + black);
    return [gray, gray, gray, alpha];
  }
  const [red, green, blue] = readHsl(hue, '100%', '50%', alpha);
  const mix = (channel: number) => channel * (1 - white - black) + white;
  return [mix(red), mix(green), mix(blue), alpha];
}

function parseNumber(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}

function parsePercent(text: string): number {
  return parseNumber(text.endsWith('%') ? text.slice(0, -1) : text) / 100;
}

function parseFraction(text: string): number {
  return text.endsWith('%') ? parsePercent(text) : parseNumber(text);
}

function parseAngle(text: string): number {
  const unit = /[a-z]*$/.exec(text)?.[0] ?? '';
  const perUnit = Object.hasOwn(ANGLE_UNITS, unit) ? (ANGLE_UNITS[unit] ?? Number.NaN) : Number.NaN;
  const degrees = parseNumber(text.slice(0, text.length - unit.length)) * perUnit;
  return ((degrees % 360) + 360) % 360;
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

function toHex(channels: Channels): string {
  const hex = channels.map((channel) =>
    Math.round(clamp(channel) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return dropOpaqueAlpha(`#${hex.join('')}`);
}

function dropOpaqueAlpha(hex: string): string {
  return hex.length === 9 && hex.endsWith('ff') ? hex.slice(0, 7) : hex;
}
