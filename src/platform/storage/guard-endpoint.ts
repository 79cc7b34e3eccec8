import type { S3Client } from '@aws-sdk/client-s3';
import type { Logger } from '../log/logger.ts';
import { refuseTarget } from '../log/refuse-target.ts';

/**
 * Lets the client's requests go to this endpoint and nowhere else, whatever an answer, a bucket's region or a
 * later version of the SDK makes of an address. It stands last, before the request is sent.
 */
export function guardEndpoint(client: S3Client, endpoint: string, log: Logger): void {
  const { origin } = new URL(endpoint);
  client.middlewareStack.add(
    (next) => (args) => {
      const target = targetOf(args.request);
      if (target.origin !== origin || target.username !== '') refuseTarget(log, target);
      return next(args);
    },
    { name: 'guardEndpoint', step: 'deserialize', priority: 'low' },
  );
}

function targetOf(request: unknown): URL {
  if (!isAddressed(request)) throw new TypeError('a request to the object storage has no address');
  const { protocol, hostname, port } = request;
  return new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`);
}

interface Addressed {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}

function isAddressed(request: unknown): request is Addressed {
  return (
    typeof request === 'object' &&
    request !== null &&
    'protocol' in request &&
    typeof request.protocol === 'string' &&
    'hostname' in request &&
    typeof request.hostname === 'string' &&
    (!('port' in request) || request.port === undefined || typeof request.port === 'number')
  );
}
