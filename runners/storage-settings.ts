import { join } from 'node:path';
import { z } from 'zod';

export type StorageSettings =
  | { readonly kind: 'folder'; readonly root: string }
  | {
      readonly kind: 's3';
      readonly endpoint: string;
      readonly bucket: string;
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    };

/** The variables that say where objects are. */
export const storageVariables = {
  R2_ACCOUNT_ID: z.string().optional().describe('the Cloudflare account that holds the bucket'),
  R2_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('an S3 endpoint in place of the account’s'),
  R2_ACCESS_KEY_ID: z.string().optional().describe('opens the bucket, with R2_SECRET_ACCESS_KEY'),
  R2_SECRET_ACCESS_KEY: z.string().optional().describe('opens the bucket, with R2_ACCESS_KEY_ID'),
  R2_BUCKET_NAME: z.string().default('hivesync-storage').describe('the name of the bucket'),
};

type StorageValues = z.infer<z.ZodObject<typeof storageVariables>>;

export interface StorageReading {
  /** `null` when there are problems. */
  readonly settings: StorageSettings | null;
  readonly problems: readonly string[];
}

/** S3 as soon as anything of it is set, so that a forgotten key cannot quietly mean a folder; else a folder. */
export function readStorageSettings(values: StorageValues, dataDir: string): StorageReading {
  const { R2_ACCOUNT_ID, R2_ENDPOINT, R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY, R2_BUCKET_NAME } = values;
  if (!R2_ACCOUNT_ID && !R2_ENDPOINT && !R2_ACCESS_KEY_ID && !R2_SECRET_ACCESS_KEY) {
    return { settings: { kind: 'folder', root: join(dataDir, 'storage') }, problems: [] };
  }
  const endpoint = R2_ENDPOINT ?? (R2_ACCOUNT_ID && `https://${R2_ACCOUNT_ID}.r2.cloudflarestorage.com`);
  if (endpoint && R2_ACCESS_KEY_ID && R2_SECRET_ACCESS_KEY) {
    const credentials = { accessKeyId: R2_ACCESS_KEY_ID, secretAccessKey: R2_SECRET_ACCESS_KEY };
    return { settings: { kind: 's3', endpoint, bucket: R2_BUCKET_NAME, credentials }, problems: [] };
  }
  const needed = { R2_ACCESS_KEY_ID, R2_SECRET_ACCESS_KEY, 'R2_ACCOUNT_ID or R2_ENDPOINT': endpoint };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]));
  return { settings: null, problems: missing.map((name) => `${name}: needed for R2 beside what is set`) };
}
