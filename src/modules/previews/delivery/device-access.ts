import type { Clock } from '../../../platform/clock.ts';
import type { Compress } from '../../../platform/compression/compressor.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { ObjectStorage } from '../../../platform/storage/object-storage.ts';
import type { PreviewTokenSettings } from '../context.ts';
import { createOutputFinder, type OutputFinder } from './find-output.ts';
import { createLayoutReader, type LayoutReader } from './layout-content.ts';
import {
  createSessionOpener,
  createTokenLimiter,
  type SessionOpener,
  type TokenLimiter,
} from './preview-session.ts';

export interface DeviceAccessDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly storage: Pick<ObjectStorage, 'get'>;
  readonly compress: Compress;
  readonly previewTokens: PreviewTokenSettings;
}

/** What is remembered between the requests of devices, made once for the routes and the express lane. */
export interface DeviceAccess {
  readonly sessions: SessionOpener;
  readonly limiter: TokenLimiter;
  readonly outputs: OutputFinder;
  readonly layouts: LayoutReader;
}

export function createDeviceAccess(deps: DeviceAccessDeps): DeviceAccess {
  return {
    sessions: createSessionOpener({ secrets: deps.previewTokens.secrets, clock: deps.clock }),
    limiter: createTokenLimiter(deps.clock),
    outputs: createOutputFinder(deps.db),
    layouts: createLayoutReader(deps.storage, deps.compress),
  };
}
