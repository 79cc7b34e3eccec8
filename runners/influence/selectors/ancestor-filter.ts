import type { Combinator, Compound } from './selector-types.ts';

/** A bit position of the filters, from what a selector asks for. */
function bitOf(kind: string, name: string): number {
  let hash = kind.charCodeAt(0);
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 9) & 255;
}

export const idBit = (name: string): number => bitOf('#', name.toLowerCase());
export const classBit = (name: string): number => bitOf('.', name.toLowerCase());
export const tagBit = (name: string): number => bitOf('<', name.toLowerCase());

const NO_BITS: readonly number[] = [];

/** What must be found among the ancestors of an element for the selector to match it. */
export function requiredAncestors(
  compounds: readonly Compound[],
  combinators: readonly Combinator[],
): readonly number[] {
  if (compounds.length === 1) return NO_BITS;
  const bits: number[] = [];
  compounds.forEach((compound, position) => {
    const combinator = combinators[position - 1];
    // What is reached by `+` or `~` stands beside an ancestor, and is none itself.
    if (combinator !== ' ' && combinator !== '>') return;
    for (const name of compound.ids) bits.push(idBit(name));
    for (const name of compound.classes) bits.push(classBit(name));
    if (compound.tag !== null) bits.push(tagBit(compound.tag));
  });
  return bits;
}

/** 256 bits: which ids, classes and tags occur among an element's ancestors; wrong only in saying yes. */
export type AncestorFilter = Int32Array;

/** A filter with what one more ancestor brings. */
export function extendFilter(
  filter: AncestorFilter,
  element: { readonly id: string | null; readonly classes: readonly string[]; readonly tag: string },
): AncestorFilter {
  const extended = Int32Array.from(filter);
  const add = (bit: number): void => {
    extended[bit >> 5] = (extended[bit >> 5] ?? 0) | (1 << (bit & 31));
  };
  if (element.id !== null) add(idBit(element.id));
  for (const name of element.classes) add(classBit(name));
  add(tagBit(element.tag));
  return extended;
}

/** Whether all of the bits may be there. */
export function mayContain(filter: AncestorFilter, bits: readonly number[]): boolean {
  for (const bit of bits) if (((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
  return true;
}
