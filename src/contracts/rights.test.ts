import { describe, expect, it } from 'vitest';
import { assertRight } from './right-refusals.ts';
import { hasRight, isWeaker, OWN_PROJECT, RIGHTS, type Right, ROLES, standingInTeam } from './rights.ts';

const ALL = Object.keys(RIGHTS) as Right[];

function refusalOf(...standing: Parameters<typeof standingInTeam>): (right: Right) => string | null {
  return (right) => {
    try {
      assertRight(standingInTeam(...standing), right);
      return null;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
}

describe('rights', () => {
  it('gives a stronger role whatever a weaker one has', () => {
    for (const right of ALL) {
      const held = ROLES.map((role) => hasRight(standingInTeam(role, 'pro'), right));
      expect(held, right).toEqual(held.toSorted().reverse());
    }
  });

  it('lets a person do everything with a project of their own', () => {
    for (const right of ALL) expect(hasRight(OWN_PROJECT, right), right).toBe(true);
  });

  it('lets a guest only read, and says so', () => {
    const refused = ALL.filter((right) => refusalOf('guest', 'premium')(right) !== null);
    expect(ALL.filter((right) => !refused.includes(right))).toEqual(['project.read', 'team.read']);
    expect(new Set(refused.map(refusalOf('guest', 'premium')))).toEqual(new Set(['GUEST_READ_ONLY']));
  });

  it('lets a free person only read in a team, whatever their role', () => {
    for (const role of ['admin', 'member', 'guest'] as const) {
      const held = ALL.filter((right) => hasRight(standingInTeam(role, 'free'), right));
      expect(held, role).toEqual(['project.read', 'team.read']);
    }
  });

  it('leaves to an owner who became free what nobody else could do', () => {
    const beyondGuests = ALL.filter((right) => refusalOf('owner', 'free')(right) === null).filter(
      (right) => refusalOf('guest', 'free')(right) !== null,
    );
    expect(beyondGuests).toEqual(['project.transfer', 'team.manage_admins', 'team.transfer', 'team.delete']);
  });

  it('refuses a role that is too weak without calling it a guest', () => {
    for (const right of ALL) {
      expect([null, 'FORBIDDEN'], right).toContain(refusalOf('member', 'pro')(right));
      expect([null, 'FORBIDDEN'], right).toContain(refusalOf('admin', 'pro')(right));
    }
  });

  it('orders roles', () => {
    expect(isWeaker('guest', 'member')).toBe(true);
    expect(isWeaker('owner', 'owner')).toBe(false);
    expect(isWeaker('owner', 'guest')).toBe(false);
  });
});
