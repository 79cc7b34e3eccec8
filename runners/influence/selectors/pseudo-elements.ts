const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Pseudo-elements that may be written with a single colon. */
export const OLD_PSEUDO_ELEMENTS = names('before after first-line first-letter');

/** Those that the browser knows, beside its own prefixed ones, all of which it accepts. */
const PLAIN = names(`
  before after first-line first-letter marker selection placeholder backdrop file-selector-button cue target-text
  grammar-error spelling-error details-content view-transition picker-icon checkmark column scroll-marker
  scroll-marker-group search-text interest-hint
`);
const WITH_ARGUMENT = names(`
  cue part slotted highlight view-transition-group view-transition-image-pair view-transition-old view-transition-new
  view-transition-group-children picker scroll-button
`);
/** Boxes that are made of nothing: no state of theirs can be asked for. */
const STATELESS = names(`
  before after first-line first-letter marker backdrop target-text grammar-error spelling-error highlight cue slotted
  view-transition search-text
`);
const SELECTION_STATES = names('window-inactive');
/** What may stand in what, both as pseudo-elements. */
const INSIDE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['before', names('marker')],
  ['after', names('marker')],
  ['column', names('scroll-marker')],
  ['slotted', names('before after marker first-line first-letter placeholder file-selector-button')],
  ['details-content', names('before after')],
]);
const STRUCTURAL = /^(?:first|last|only|nth)-|^(?:root|empty|scope)$/;

export function isPseudoElement(name: string, argument: string | null): boolean {
  if (argument !== null) return WITH_ARGUMENT.has(name) && argument.trim() !== '';
  return PLAIN.has(name) || (name.startsWith('-webkit-') && !WITH_ARGUMENT.has(name));
}

/** Whether a pseudo-element may follow another one, or none. */
export function mayFollow(previous: string | null, name: string): boolean {
  if (previous === null) return true;
  const inside = INSIDE.get(previous);
  if (inside !== undefined) return inside.has(name);
  return previous === 'part' && name !== 'part' && name !== 'slotted';
}

/** Whether a pseudo-class may follow a pseudo-element. */
export function mayHaveState(pseudoElement: string, name: string): boolean {
  if (name === 'is' || name === 'where') return true;
  if (pseudoElement === 'selection') return SELECTION_STATES.has(name);
  return !STATELESS.has(pseudoElement) && !STRUCTURAL.test(name);
}
