import { API_KEY_SCOPES, type ApiKeyScope } from '../contracts/api-key-scopes.ts';
import { DomainError } from '../contracts/errors.ts';

interface AccessRule {
  readonly path: RegExp;
  /** Any one of these scopes is enough; none: API keys are refused. */
  readonly reads: readonly ApiKeyScope[];
  readonly changes: readonly ApiKeyScope[];
}

/** The first rule whose path fits. Every route of a signed-in person falls under the last at the latest. */
const RULES: readonly AccessRule[] = [
  // Who looks after an installation does so in person.
  { path: /^\/api\/v1\/admin(?:\/|$)/, reads: [], changes: [] },
  // A key that leaked must not be able to make another, or to look after sessions.
  { path: /^\/api\/v1\/auth\/(?:me|entitlements)$/, reads: ['read'], changes: [] },
  { path: /^\/api\/v1\/(?:auth|api-keys)(?:\/|$)/, reads: [], changes: [] },
  { path: /^\/api\/v1\/pairing(?:\/|$)/, reads: [], changes: [] },
  { path: /^\/api\/v1\/(?:profile|devices)(?:\/|$)/, reads: ['read'], changes: [] },
  // Who takes part and who owns is for people to decide.
  { path: /^\/api\/v1\/(?:teams|invitations)(?:\/|$)/, reads: ['read'], changes: [] },
  { path: /^\/api\/v1\/projects\/[^/]+\/transfer$/, reads: [], changes: [] },
  { path: /^\/api\/v1\/(?:preview|jobs)(?:\/|$)/, reads: ['read', 'preview'], changes: ['preview'] },
  { path: /^/, reads: ['read'], changes: ['write'] },
];

/** The scopes of which a key needs one for a request; empty where keys are refused. */
export function scopesFor(method: string, path: string): readonly ApiKeyScope[] {
  const rule = RULES.find((candidate) => candidate.path.test(path));
  if (rule === undefined) return [];
  return method === 'GET' || method === 'HEAD' ? rule.reads : rule.changes;
}

/** Throws `FORBIDDEN` where an API key with these scopes may not go. */
export function assertScope(scopes: readonly ApiKeyScope[], method: string, path: string): void {
  const needed = scopesFor(method, path);
  if (needed.some((scope) => scopes.includes(scope))) return;
  if (needed.length === 0) {
    throw new DomainError('FORBIDDEN', 'API keys are not accepted here. Log in and use an access token.');
  }
  throw new DomainError(
    'FORBIDDEN',
    `This API key lacks the scope ${needed.join(' or ')}. Make a key with it at POST /api-keys.`,
    { details: { needed, scopes: API_KEY_SCOPES.filter((scope) => scopes.includes(scope)) } },
  );
}
