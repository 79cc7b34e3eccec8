import { DomainError } from './errors.ts';
import { hasRight, RIGHTS, type Right, type Standing } from './rights.ts';

/**
 * Lets those pass who have the right. Throws `GUEST_READ_ONLY` for a guest, `FORBIDDEN` for a role that is too weak;
 * whoever must not even know that there is something is refused with `NOT_FOUND` before.
 */
export function assertRight(standing: Standing, right: Right): void {
  if (hasRight(standing, right)) return;
  const { role, actsAs } = standing;
  const details = { role: actsAs, right, roles: [...RIGHTS[right]] };
  if (actsAs !== 'guest') {
    throw new DomainError(
      'FORBIDDEN',
      `This needs the role ${RIGHTS[right].join(' or ')} in the team; yours is ${role}. Ask an owner or admin of it.`,
      { details },
    );
  }
  if (role !== 'guest') {
    throw new DomainError(
      'GUEST_READ_ONLY',
      `You are ${role} of this team, but the free tier takes part in teams as a guest, who only reads. Upgrade to act as ${role} again.`,
      { details: { ...details, held_role: role, upgrade_available: true, recommended_tier: 'pro' } },
    );
  }
  throw new DomainError(
    'GUEST_READ_ONLY',
    'You are a guest of this team and can only read. Ask an owner or admin of it for another role.',
    { details },
  );
}
