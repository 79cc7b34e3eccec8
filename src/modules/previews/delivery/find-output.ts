import { and, eq } from 'drizzle-orm';
import { DomainError } from '../../../contracts/errors.ts';
import type { PreviewClaims } from '../../../contracts/preview-token.ts';
import { BoundedCache } from '../../../platform/bounded-cache.ts';
import type { Database } from '../../../platform/db/database.ts';
import { type PreviewOutput, previewJobs, previewOutputs } from '../tables.ts';
import { sessionExpired } from './preview-session.ts';

export interface OutputPlace {
  readonly screenId: string;
  /** May be left out when the token holds one device. */
  readonly deviceId: string | undefined;
}

export type StoredOutput = Pick<PreviewOutput, 'layoutKey' | 'layoutSha256' | 'bytes' | 'assets'>;

export interface OutputFinder {
  /** One screen of the token's job on one of the token's devices. */
  find(claims: PreviewClaims, place: OutputPlace): Promise<StoredOutput>;
  /** The same, if it was found before. */
  peek(claims: PreviewClaims, place: OutputPlace): StoredOutput | undefined;
}

const OUTPUTS_KEPT = 5_000;

/** Finds outputs and remembers them: those of a ready job never change, and a token outlives none by much. */
export function createOutputFinder(db: Database): OutputFinder {
  const outputs = new BoundedCache<StoredOutput>(OUTPUTS_KEPT);
  const keyOf = (claims: PreviewClaims, deviceId: string, screenId: string) =>
    `${claims.job_id}/${deviceId}/${screenId}`;
  return {
    async find(claims, { screenId, deviceId: asked }) {
      const deviceId = chooseDevice(claims, asked);
      const key = keyOf(claims, deviceId, screenId);
      const known = outputs.get(key);
      if (known !== undefined) return known;
      const output = await loadOutput(db, claims.job_id, deviceId, screenId);
      outputs.set(key, output);
      return output;
    },
    peek(claims, { screenId, deviceId: asked }) {
      const deviceId = asked ?? (claims.devices.length === 1 ? claims.devices[0] : undefined);
      if (deviceId === undefined || !claims.devices.includes(deviceId)) return undefined;
      return outputs.get(keyOf(claims, deviceId, screenId));
    },
  };
}

/** The device asked for, among those the token holds. */
export function chooseDevice(claims: PreviewClaims, asked: string | undefined): string {
  const [only, ...others] = claims.devices;
  if (asked === undefined) {
    if (only !== undefined && others.length === 0) return only;
    throw new DomainError(
      'VALIDATION_ERROR',
      'This token holds several devices: name one as ?device_id= of the request.',
      {
        details: {
          location: 'query',
          fields: [{ field: 'device_id', message: `one of ${claims.devices.join(', ')}` }],
        },
      },
    );
  }
  if (claims.devices.includes(asked)) return asked;
  throw new DomainError('NOT_FOUND', 'This token does not open that device. Ask for one it holds.');
}

async function loadOutput(
  db: Database,
  jobId: string,
  deviceId: string,
  screenId: string,
): Promise<StoredOutput> {
  const [output] = await db
    .select({
      layoutKey: previewOutputs.layoutKey,
      layoutSha256: previewOutputs.layoutSha256,
      bytes: previewOutputs.bytes,
      assets: previewOutputs.assets,
    })
    .from(previewOutputs)
    .where(
      and(
        eq(previewOutputs.jobId, jobId),
        eq(previewOutputs.deviceId, deviceId),
        eq(previewOutputs.screenId, screenId),
      ),
    );
  if (output !== undefined) return output;
  const [job] = await db
    .select({ state: previewJobs.state })
    .from(previewJobs)
    .where(eq(previewJobs.id, jobId));
  if (job?.state === 'expired') throw sessionExpired();
  throw new DomainError('NOT_FOUND', 'This preview has no such screen (yet). List them first.', {
    details: { status: job?.state ?? null },
  });
}
