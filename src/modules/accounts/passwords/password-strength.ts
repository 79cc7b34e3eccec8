import { DomainError } from '../../../contracts/errors.ts';
import { isCommonPassword } from '../../../platform/passwords/common-passwords.ts';

/** Letters people write as digits and signs. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Fewer different characters than this are typed by tapping along. */
const MIN_DIFFERENT = 5;
/** What people put around a word to make it pass. */
const MAX_ORNAMENT = 6;
const PRODUCT = 'hivesync';

/** Throws `VALIDATION_ERROR` for a password that is among the first that others try; never repeats it. */
export function assertStrongPassword(password: string, email?: string): void {
  const reason = weaknessOf(password, email);
  if (reason === null) return;
  throw new DomainError('VALIDATION_ERROR', `Choose another password: this one ${reason}.`, {
    details: {
      location: 'body',
      fields: [{ field: 'password', message: `is refused, because it ${reason}` }],
    },
  });
}

/** Why others would guess the password soon, or `null`. */
export function weaknessOf(password: string, email?: string): string | null {
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size < MIN_DIFFERENT) return 'has hardly any different characters';
  if (isSequence(text)) return 'is a sequence of neighbouring characters';
  const own = email === undefined ? [] : [email, email.slice(0, email.indexOf('@'))];
  const isKnown = (part: string) => part === PRODUCT || own.includes(part) || isCommonPassword(part);
  for (const form of [text, unmasked(text)]) {
    if (isKnown(form)) return own.includes(form) ? 'is your own address' : 'is among the most used ones';
    const unit = repeatedUnit(form);
    if (unit !== null && (unit.length < MIN_DIFFERENT || isKnown(unit))) return 'repeats itself';
  }
  return isOrnamentedWord(text, isKnown) ? 'is one of the most used words with something around it' : null;
}

/** A known word with digits and signs before and behind that are few, or known themselves. */
function isOrnamentedWord(text: string, isKnown: (part: string) => boolean): boolean {
  const characters = [...text];
  const start = characters.findIndex(isLetter);
  const end = characters.findLastIndex(isLetter) + 1;
  const before = characters.slice(0, Math.max(start, 0)).join('');
  const word = characters.slice(Math.max(start, 0), end).join('');
  const behind = characters.slice(end).join('');
  if (word.length < 4 || word === text) return false;
  if (!isKnown(word) && !isKnown(unmasked(word))) return false;
  const isCheap = (ornament: string) =>
    isSequence(ornament) || isKnown(ornament) || repeatedUnit(ornament) !== null;
  return (
    before.length + behind.length <= MAX_ORNAMENT ||
    [before, behind].every((part) => part === '' || isCheap(part))
  );
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function unmasked(text: string): string {
  return [...text].map((character) => LOOKALIKES[character] ?? character).join('');
}

/** Whether each character is the one after, before or equal to the last: `abcdef`, `987654`; `890` goes on. */
function isSequence(text: string): boolean {
  const steps = [...text].map((character) => character.codePointAt(0) ?? 0);
  const differences = steps.slice(1).map((point, index) => {
    const step = point - (steps[index] ?? 0);
    // From 9 on to 0, and back.
    return Math.abs(step) === 9 && /^\d+$/.test(text) ? -Math.sign(step) : step;
  });
  const [first] = differences;
  return first !== undefined && Math.abs(first) <= 1 && differences.every((step) => step === first);
}

function repeatedUnit(text: string): string | null {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (text.length % length === 0 && unit.repeat(text.length / length) === text) return unit;
  }
  return null;
}
