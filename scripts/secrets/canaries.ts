import { randomBytes } from 'node:crypto';

/** Secrets that nobody else could have written, by what they stand for. */
export type Canaries = Readonly<Record<string, string>>;

/** One for each name, of the form and length of a real secret. */
export function makeCanaries<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const entries = names.map((name) => [name, `canary${randomBytes(24).toString('hex')}`] as const);
  return Object.fromEntries(entries) as Record<Name, string>;
}

/** The names of those that a text holds, as they are or in the ways in which text is often carried. */
export function findCanaries(text: string, canaries: Canaries): string[] {
  return Object.entries(canaries).flatMap(([name, value]) =>
    spellingsOf(value).some((spelling) => text.includes(spelling)) ? [name] : [],
  );
}

/** How many characters one of them may take. */
export function longestSpelling(canaries: Canaries): number {
  return Math.max(
    0,
    ...Object.values(canaries)
      .flatMap(spellingsOf)
      .map(({ length }) => length),
  );
}

function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  // In base64 a text looks in three ways, by where it begins; what its neighbours change is cut off.
  const inBase64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return shifted.slice(shift === 0 ? 0 : shift + 1, -4);
  });
  return [value, encodeURIComponent(value), bytes.toString('hex'), ...inBase64];
}
