import { z } from '@hono/zod-openapi';

/** The form in which addresses are stored and compared: trimmed, NFC, lower case. */
export function normaliseEmail(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/** Deliberately loose: only a message that arrives proves an address. */
const ADDRESS = /^[^\s@"<>(),;:\\[\]]+@[^\s@"<>(),;:\\[\]]+\.[^\s@"<>(),;:\\[\]]+$/u;

/** An address as a person types it, in normal form once parsed. */
export const emailSchema = z
  .string()
  .max(320)
  .transform(normaliseEmail)
  .refine((address) => address.length <= 254 && ADDRESS.test(address), 'must be an e-mail address')
  .openapi({ type: 'string', format: 'email', example: 'ada@example.com' });
