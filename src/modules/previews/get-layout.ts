import { matchesEtag } from '../../http/entity-tag.ts';
import { chooseEncoding } from './delivery/content-encoding.ts';
import type { OutputFinder, OutputPlace } from './delivery/find-output.ts';
import type { LayoutContent, LayoutReader } from './delivery/layout-content.ts';
import type { PreviewSession } from './delivery/preview-session.ts';

export interface LayoutRequest extends OutputPlace {
  readonly ifNoneMatch: string | undefined;
  readonly acceptEncoding: string | undefined;
}

export type LayoutAnswer =
  | { readonly kind: 'unchanged'; readonly sha256: string }
  | ({ readonly kind: 'content'; readonly sha256: string } & LayoutContent);

export interface LayoutPorts {
  readonly outputs: Pick<OutputFinder, 'find'>;
  readonly layouts: Pick<LayoutReader, 'read'>;
}

/** One screen on one device, unless the device already has these bytes. */
export async function getLayout(
  ports: LayoutPorts,
  session: PreviewSession,
  request: LayoutRequest,
): Promise<LayoutAnswer> {
  const output = await ports.outputs.find(session.claims, request);
  const sha256 = output.layoutSha256;
  if (matchesEtag(request.ifNoneMatch, sha256)) return { kind: 'unchanged', sha256 };
  const encoding = chooseEncoding(request.acceptEncoding);
  return { kind: 'content', sha256, ...(await ports.layouts.read(output, encoding)) };
}
