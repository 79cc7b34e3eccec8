import { DEFAULT_LOCALE } from '../../evaluate/builtins/intl-format.ts';
import type { Interpreter } from '../../evaluate/interpreter.ts';

/** The language a device is set to, in its parts: `ar-EG` is `ar` in `EG`. */
export interface DeviceLocale {
  readonly tag: string;
  readonly language: string;
  readonly region: string | undefined;
  readonly isRightToLeft: boolean;
}

/** Languages that are written from right to left (Unicode CLDR, `characterOrder`). */
const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ks ku ps sd syr ug ur yi'.split(' '));
const SCRIPTS_RIGHT_TO_LEFT = new Set(['arab', 'hebr', 'nkoo', 'syrc', 'thaa']);

/** What language the device of the preview speaks. */
export function deviceLocale(interpreter: Interpreter): DeviceLocale {
  const tag = interpreter.readDevice('locale') ?? DEFAULT_LOCALE;
  const [language = '', ...parts] = tag.split('-');
  const script = parts.find((part) => part.length === 4)?.toLowerCase();
  const region = parts.find((part) => /^([A-Za-z]{2}|[0-9]{3})$/.test(part))?.toUpperCase();
  const isRightToLeft =
    script === undefined ? RIGHT_TO_LEFT.has(language.toLowerCase()) : SCRIPTS_RIGHT_TO_LEFT.has(script);
  return { tag, language: language.toLowerCase(), region, isRightToLeft };
}
