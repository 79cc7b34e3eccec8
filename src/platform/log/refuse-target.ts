import type { Logger } from './logger.ts';

/** Code was about to connect to an address that this process has no business with. */
export class RefusedTargetError extends Error {
  override readonly name = 'RefusedTargetError';
}

/**
 * Ends the attempt to reach an address that is not on the list, as a security event. Only its origin is told: the
 * rest of an address may be a secret.
 */
export function refuseTarget(log: Logger, url: URL): never {
  const { origin } = url;
  log.error({ security_event: 'refused_target', origin }, 'refused to reach an address');
  throw new RefusedTargetError(`this process may not reach ${origin}`);
}
