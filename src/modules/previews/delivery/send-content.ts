import type { Context as HonoContext } from 'hono';
import { toEtag } from '../../../http/entity-tag.ts';
import { relayStream } from '../../../http/relay-stream.ts';
import type { AssetAnswer } from '../get-asset.ts';
import type { LayoutAnswer } from '../get-layout.ts';

/** A layout as an HTTP answer. */
export async function sendLayout(c: HonoContext, answer: LayoutAnswer): Promise<Response> {
  c.header('ETag', toEtag(answer.sha256));
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Accept-Encoding, Authorization', { append: true });
  if (answer.kind === 'unchanged') return c.body(null, 304);
  c.header('Content-Type', 'application/json');
  if (answer.encoding !== 'identity') c.header('Content-Encoding', answer.encoding);
  if (answer.length !== null) c.header('Content-Length', String(answer.length));
  return sendBody(c, answer.body);
}

/** Types that a browser shows without running anything; an SVG is kept from scripts by the policy. */
const IMAGE_TYPES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml']);

/** An asset as an HTTP answer; one addressed by its hash can never change. */
export async function sendAsset(
  c: HonoContext,
  answer: AssetAnswer,
  addressedByHash: boolean,
): Promise<Response> {
  c.header('ETag', toEtag(answer.sha256));
  c.header('Vary', 'Authorization', { append: true });
  c.header('Cache-Control', addressedByHash ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  if (answer.kind === 'unchanged') return c.body(null, 304);
  const { body, contentType, sizeBytes } = answer.object;
  c.header('Content-Type', IMAGE_TYPES.has(contentType) ? contentType : 'application/octet-stream');
  c.header('Content-Length', String(sizeBytes));
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  c.header('X-Content-Type-Options', 'nosniff');
  return sendBody(c, body);
}

type Content = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** A HEAD request is answered without the body, which then must be let go of: it may hold an open file. */
async function sendBody(c: HonoContext, body: Content): Promise<Response> {
  const isHead = c.req.method === 'HEAD';
  if (!(body instanceof ReadableStream)) return isHead ? c.body(null, 200) : c.body(body, 200);
  if (!isHead) return c.body(relayStream(c, body), 200);
  await body.cancel();
  return c.body(null, 200);
}
