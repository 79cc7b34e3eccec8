import { z } from 'zod';
import type { AddressSource } from '../http/route-deps.ts';

const lambdaContext = z.object({
  requestContext: z.union([
    z.object({ http: z.object({ sourceIp: z.string() }) }),
    z.object({ identity: z.object({ sourceIp: z.string() }) }),
  ]),
});

/**
 * Who called, as the platform in front says: AWS in the event. Elsewhere `null`, and the last hop of
 * X-Forwarded-For counts, which is the one the platform itself added.
 */
export function platformPeer({ env }: AddressSource): string | null {
  const parsed = lambdaContext.safeParse(env);
  if (!parsed.success) return null;
  const { requestContext } = parsed.data;
  return 'http' in requestContext ? requestContext.http.sourceIp : requestContext.identity.sourceIp;
}
