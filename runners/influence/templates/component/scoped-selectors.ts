import {
  type parseSelectorList as ParseSelectorList,
  parseSelectorList,
} from '../../selectors/parse-selector.ts';
import { splitList } from '../../selectors/split-list.ts';
import { scanTo, skipOpaque } from '../../sheets/scan-css.ts';

/** How a component's styles are kept to it. */
export type StyleScope = 'vue' | 'svelte';
export type SelectorReader = typeof ParseSelectorList;

/** Stands for the attribute or class that compilers give all elements of a component. */
export const SCOPE_ATTRIBUTE = 'data-component-scope';
const SCOPE = `[${SCOPE_ATTRIBUTE}]`;

interface Part {
  readonly combinator: string;
  readonly compound: string;
}

/** A selector as compounds, each with what stands between it and the one before. */
function splitCompounds(selector: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < selector.length) {
    const gap = /^[\s>+~]*/.exec(selector.slice(at))?.[0] ?? '';
    const start = at + gap.length;
    const end = scanTo(selector, start, ' \t\n\f\r>+~');
    if (end === start) break;
    parts.push({ combinator: gap, compound: selector.slice(start, end) });
    at = end;
  }
  return parts;
}

/** Adds a test to a compound before its pseudo-classes and pseudo-elements. */
function addTest(compound: string, test: string): string {
  let at = 0;
  while (at < compound.length && compound[at] !== ':') {
    const past = compound[at] === 'u' || compound[at] === 'U' ? at : skipOpaque(compound, at);
    at = past === at ? at + 1 : past;
  }
  return compound.slice(0, at) + test + compound.slice(at);
}

const join = (parts: readonly Part[]): string =>
  parts.map(({ combinator, compound }) => combinator + compound).join('');

/** The argument of `:name(…)` when a compound ends with it, and what stands before. */
function takeFunction(compound: string, names: RegExp): { before: string; argument: string } | null {
  const match = names.exec(compound);
  if (match === null) return null;
  const start = match.index + match[0].length;
  return {
    before: compound.slice(0, match.index),
    argument: compound.slice(start, scanTo(compound, start, ')')),
  };
}

const VUE_GLOBAL = /:global\(/;
const VUE_DEEP = /(?::deep|::v-deep)\(/;
const VUE_SLOTTED = /(?::slotted|::v-slotted)\(/;

/** Vue: the last compound is the component's, or the one before `:deep()`; `:global()` is all there is. */
function scopeForVue(selector: string): string {
  const parts = splitCompounds(selector.replace(/\s*(?:>>>|\/deep\/|::v-deep(?!\())\s*/g, ' :deep() '));
  for (const [at, { combinator, compound }] of parts.entries()) {
    const global = takeFunction(compound, VUE_GLOBAL);
    if (global !== null) return global.argument;
    const slotted = takeFunction(compound, VUE_SLOTTED);
    if (slotted !== null) return `${slotted.argument}[${SCOPE_ATTRIBUTE}-slotted]`;
    const deep = takeFunction(compound, VUE_DEEP);
    if (deep === null) continue;
    const rest = deep.argument.trim() + join(parts.slice(at + 1));
    if (deep.before !== '')
      return `${join(parts.slice(0, at))}${combinator}${addTest(deep.before, SCOPE)} ${rest}`;
    const before = parts.slice(0, at);
    const last = before.pop();
    if (last === undefined) return `${SCOPE}${combinator.trim() === '' ? ' ' : combinator}${rest}`;
    const scoped = { ...last, compound: addTest(last.compound, SCOPE) };
    return `${join([...before, scoped])}${combinator}${rest}`;
  }
  const last = parts.pop();
  return last === undefined
    ? selector
    : join([...parts, { ...last, compound: addTest(last.compound, SCOPE) }]);
}

/** Svelte: every compound is the component's but what is in `:global()`; it counts as one class once. */
function scopeForSvelte(selector: string): string {
  let scoped = false;
  let beyond = false;
  return splitCompounds(selector)
    .map(({ combinator, compound }) => {
      const global = takeFunction(compound, /:global\(/);
      if (/:global(?!\()/.test(compound)) {
        beyond = true;
        return combinator + compound.replace(/:global(?!\()/, '');
      }
      if (global !== null) return combinator + compound.replace(/:global\((.*)\)/s, '$1');
      if (beyond || compound === '&') return combinator + compound;
      const test = scoped ? `:where(${SCOPE})` : SCOPE;
      scoped = true;
      return combinator + addTest(compound, test);
    })
    .join('')
    .trim();
}

/** Reads selectors as the compiler of a component's language writes them. */
export function selectorReaderFor(scope: StyleScope | null): SelectorReader {
  if (scope === null) return parseSelectorList;
  const rewrite = scope === 'vue' ? scopeForVue : scopeForSvelte;
  return (text, around) =>
    parseSelectorList(
      splitList(text)
        .map((one) => rewrite(one.trim()))
        .join(', '),
      around,
    );
}
