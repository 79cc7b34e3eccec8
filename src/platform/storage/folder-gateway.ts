import { create as createDisposition } from 'content-disposition';
import { DomainError } from '../../contracts/errors.ts';
import { CHECKSUM_HEADER, type ObjectStorage, StorageError, uploadHeaders } from './object-storage.ts';
import { type GrantVerdict, type SigningOptions, type StorageGrant, verifyStorageUrl } from './signed-url.ts';

export interface FolderGatewayOptions extends Pick<SigningOptions, 'signingSecrets' | 'clock'> {
  readonly storage: ObjectStorage;
}

/** Objects may be what a person uploaded: a browser must neither guess their type nor run them. */
const PASSIVE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'private, max-age=300',
};

/**
 * Answers `GET` and `PUT` of `/storage/*`, the HTTP side of the folder storage's signed URLs. Refusals are
 * thrown as `DomainError`, for the application to answer like any other.
 */
export function createFolderGateway(options: FolderGatewayOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method } = request;
    if (method !== 'GET' && method !== 'PUT') throw new DomainError('NOT_FOUND', 'There is nothing here');
    const grant = allowed(verifyStorageUrl(options, method, new URL(request.url)));
    try {
      return grant.method === 'GET'
        ? await download(options.storage, grant)
        : await upload(options.storage, grant, request);
    } catch (error) {
      throw toDomainError(error);
    }
  };
}

function allowed(verdict: GrantVerdict): StorageGrant {
  if (verdict.ok) return verdict.grant;
  const problem = verdict.reason === 'expired' ? 'This link has expired' : 'This link is not valid';
  throw new DomainError('FORBIDDEN', `${problem}; ask the API for a new one`);
}

async function download(
  storage: ObjectStorage,
  { key, downloadName }: Extract<StorageGrant, { method: 'GET' }>,
): Promise<Response> {
  const object = await storage.get(key);
  if (object === null) throw new DomainError('NOT_FOUND', 'This object does not exist any more');
  return new Response(object.body, {
    headers: {
      ...PASSIVE,
      'content-type': object.contentType,
      'content-length': String(object.sizeBytes),
      'last-modified': object.modifiedAt.toUTCString(),
      ...(downloadName === undefined ? {} : { 'content-disposition': createDisposition(downloadName) }),
    },
  });
}

async function upload(
  storage: ObjectStorage,
  grant: Extract<StorageGrant, { method: 'PUT' }>,
  request: Request,
): Promise<Response> {
  const { key, contentType, sizeBytes, sha256 } = grant;
  const expected = uploadHeaders(grant);
  for (const name of ['content-type', CHECKSUM_HEADER]) {
    if (request.headers.get(name) !== expected[name])
      refuseUpload(`The header ${name} must be ${expected[name]}`);
  }
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) !== sizeBytes)
    refuseUpload(`The upload must have ${sizeBytes} bytes`);
  await storage.put(key, request.body ?? new Uint8Array(), { contentType, maxBytes: sizeBytes, sha256 });
  return new Response(null, { status: 200 });
}

function refuseUpload(message: string): never {
  throw new DomainError('VALIDATION_ERROR', message);
}

function toDomainError(error: unknown): unknown {
  if (!(error instanceof StorageError)) return error;
  switch (error.code) {
    case 'too_large':
      return new DomainError('PAYLOAD_TOO_LARGE', 'The upload is larger than announced', { cause: error });
    case 'checksum_mismatch':
      return new DomainError('VALIDATION_ERROR', 'The upload is not the content that was announced', {
        cause: error,
      });
    case 'invalid_key':
    case 'not_found':
      return new DomainError('NOT_FOUND', 'This object does not exist', { cause: error });
    case 'unavailable':
      return new DomainError(
        'DEPENDENCY_UNAVAILABLE',
        'The storage is not available; try again in a moment',
        {
          cause: error,
          retryable: true,
        },
      );
    default:
      return error.code satisfies never;
  }
}
