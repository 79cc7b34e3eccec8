import { ADDRESS_CHECKS } from './address-checks.ts';
import type { Check } from './check.ts';
import { previewCheck } from './preview-check.ts';
import { SERVICE_CHECKS } from './service-checks.ts';
import { SETTINGS_CHECKS } from './settings-checks.ts';

/** Every line, in the order in which one would look. */
export function listChecks({ preview }: { readonly preview: boolean }): Check[] {
  return [...ADDRESS_CHECKS, ...SERVICE_CHECKS, ...(preview ? [previewCheck] : []), ...SETTINGS_CHECKS];
}
