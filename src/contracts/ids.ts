import { z } from 'zod';

/** Ids are UUIDv7 made by the API: they sort by time, which is what cursors rely on. */
export const idSchema = z.uuid();

/** A lower-case hex sha256: the name of a blob, of an asset and of a layout's content. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a lower-case hex sha256');

/** `d1`, `d2` …: given by the API, so that no storage key contains text a person typed. */
export const deviceIdSchema = z.string().regex(/^d[1-9][0-9]{0,2}$/);

export const screenIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

/** Stable across builds: from the component path and the source position. */
export const nodeIdSchema = z.string().regex(/^[a-z0-9_-]{1,64}$/);

export const assetIdSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

/** A project-relative path in normal form; `revision-paths.ts` decides what may become one. */
export const sourcePathSchema = z.string().min(1).max(1_024);
