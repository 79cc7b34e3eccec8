import { isDeepStrictEqual } from 'node:util';
import type { JobDevice } from '../../../src/contracts/device-context.ts';
import type { LayoutDocument } from '../../../src/contracts/layout-document.ts';
import { deviceContextOf } from './device-context-of.ts';
import { quickDocumentSchema } from './quick-document-schema.ts';

/**
 * The document in these bytes, or `null` when it does not follow the schema or is not of the device that was
 * asked for. An engine is not trusted: what passes here is served to phones as it is.
 */
export function checkDocument(bytes: Uint8Array, device: JobDevice): LayoutDocument | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const document = quickDocumentSchema.parse(JSON.parse(text));
    const asAsked = isDeepStrictEqual(document.device, deviceContextOf(device));
    return asAsked && document.platform === device.platform ? document : null;
  } catch {
    return null;
  }
}
