import type { Json } from '../../../../src/contracts/layout-document.ts';
import { MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE } from '../../../source/image-limits.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { ObjectValue } from '../../evaluate/values/object-value.ts';
import { settle } from '../../evaluate/values/one-of-value.ts';
import { AssetValue } from '../../evaluate/values/simple-values.ts';
import { UnknownValue } from '../../evaluate/values/unknown-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { HostElement } from '../host-element.ts';

/** What an image shows, and the size its source gives it. */
export interface ImageSource {
  readonly props: Readonly<Record<string, Json>>;
  readonly size?: { readonly width: number; readonly height: number };
}

const NOTHING: ImageSource = { props: {} };
const MAX_URL = 4_096;

/** Reads an image's `source`: a file of the project, a remote address, or a list of which the first counts. */
export function readImageSource(host: HostElement, source: Value): ImageSource {
  const { value, assumption } = settle(source);
  if (assumption !== undefined) host.assumed();
  if (value instanceof AssetValue) return readAsset(host, value);
  if (value instanceof ArrayValue)
    return value.elements.length === 0 ? NOTHING : readImageSource(host, value.elements[0]);
  if (typeof value === 'string') return readUri(host, value);
  if (value instanceof ObjectValue) return readRemote(host, value);
  if (value instanceof UnknownValue) {
    host.assumed();
    host.context.builder.inform(
      'UNKNOWN_IMAGE',
      `The image is known only at run time: ${value.reason}.`,
      host.source,
    );
  }
  return NOTHING;
}

/** Chooses the file whose density is nearest above the device's, and records it as an asset of the scene. */
function readAsset(host: HostElement, asset: AssetValue): ImageSource {
  const dpr = host.interpreter.readDevice('dpr');
  const variant = asset.variants.find(({ scale }) => scale >= dpr) ?? asset.variants.at(-1);
  const inspected = variant === undefined ? 'unreadable' : host.context.builder.inspector(variant.path);
  if (variant === undefined || typeof inspected === 'string') {
    if (inspected === 'too_large') warnTooLarge(host, asset);
    else warnUnreadable(host, asset);
    return NOTHING;
  }
  const { sha256, bytes, kind } = inspected;
  const { scale, path: file } = variant;
  const size = { width: inspected.width / scale, height: inspected.height / scale };
  const id = `${kind}-${sha256.slice(0, 16)}${scale === 1 ? '' : `-${String(scale).replace('.', '_')}x`}`;
  host.context.builder.assets.set(id, { kind, origin: { file }, sha256, bytes, ...size, scale });
  return { props: { asset_id: id }, size };
}

function warnUnreadable({ context, source }: HostElement, asset: AssetValue): void {
  context.builder.warn('ASSET_UNREADABLE', `\`${asset.path}\` is missing or is not an image.`, source);
}

function warnTooLarge({ context, source }: HostElement, asset: AssetValue): void {
  context.builder.warn(
    'IMAGE_TOO_LARGE',
    `\`${asset.path}\` has more pixels than a device can show (${MAX_IMAGE_SIDE} a side, ${MAX_IMAGE_PIXELS} in all); scale it down.`,
    source,
  );
}

function readRemote(host: HostElement, source: ObjectValue): ImageSource {
  const uri = settle(host.interpreter.getProperty(source, 'uri')).value;
  if (uri instanceof UnknownValue || uri instanceof AssetValue) return readImageSource(host, uri);
  const image = typeof uri === 'string' ? readUri(host, uri) : NOTHING;
  const width = settle(host.interpreter.getProperty(source, 'width')).value;
  const height = settle(host.interpreter.getProperty(source, 'height')).value;
  return typeof width === 'number' && typeof height === 'number'
    ? { ...image, size: { width, height } }
    : image;
}

/** Only `https` leaves the document; nothing but the device ever loads it. */
function readUri(host: HostElement, uri: string): ImageSource {
  if (uri === '') return NOTHING;
  if (uri.length <= MAX_URL && isHttps(uri)) return { props: { remote_image: { https_url: uri } } };
  const scheme = /^[a-z][a-z0-9+.-]{0,20}:/i.exec(uri)?.[0] ?? '';
  host.context.builder.warn(
    'IMAGE_ADDRESS_REFUSED',
    `Only https images are shown; \`${scheme || 'this address'}\` is not one.`,
    host.source,
  );
  return NOTHING;
}

function isHttps(uri: string): boolean {
  const url = URL.parse(uri);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}
