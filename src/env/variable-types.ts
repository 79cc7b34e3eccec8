import { isIP } from 'node:net';
import { z } from 'zod';

/** How the text of an environment variable is read. */

export const text = z.string().trim();

export const flag = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => ['true', 'false', '1', '0'].includes(value), 'must be true or false')
  .transform((value) => value === 'true' || value === '1');

/** A whole number between two bounds. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .trim()
    .regex(/^[0-9]+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be between ${minimum} and ${maximum}`);
}

export const port = wholeNumber(1, 65_535);

/** A comma list without empty entries. */
export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== ''),
);

/** An amount of US dollars. */
export const usd = (least: number, most: number) =>
  z
    .string()
    .trim()
    .refine((value) => /^[0-9]{1,9}(\.[0-9]{1,6})?$/.test(value), 'must be an amount such as 0.50')
    .transform(Number)
    .pipe(z.number().min(least).max(most));

export const httpUrl = z
  .string()
  .trim()
  .refine((value) => /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value), 'must be an http(s) URL')
  .transform((value) => value.replace(/\/+$/, ''));

/** `ada@example.com` or `Ada <ada@example.com>`. */
export const sender = z
  .string()
  .trim()
  .regex(
    /^(?:[^<>@\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    'must be an address such as HiveSync <hello@example.com>',
  );

const ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/(?:\*|[^\s/*?#]+)$/i;

export const origins = list.refine(
  (entries) => entries.every((entry) => ORIGIN.test(entry)),
  'must list origins such as https://app.example.com or vscode-webview://*',
);

export const proxies = list.refine(
  (entries) => entries.every(isAddressRange),
  'must list IP addresses or CIDR ranges',
);

function isAddressRange(entry: string): boolean {
  const [address, bits, ...rest] = entry.split('/');
  const version = isIP(address ?? '');
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  return /^[0-9]{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
