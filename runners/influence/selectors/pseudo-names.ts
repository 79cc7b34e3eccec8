/** Pseudo-classes that hold only in a state that markup alone never has. */
const STATE_PSEUDOS: ReadonlySet<string> = new Set(
  `hover active focus focus-visible focus-within visited target target-current target-before target-after user-valid
  user-invalid fullscreen -webkit-full-screen modal popover-open picture-in-picture current past future autofill
  -webkit-autofill active-view-transition -webkit-drag -webkit-full-page-media interest-source interest-target`
    .trim()
    .split(/\s+/),
);

/** Pseudo-classes that markup decides. */
const MARKUP_PSEUDOS: ReadonlySet<string> = new Set(
  `root empty link any-link -webkit-any-link first-child last-child only-child first-of-type last-of-type only-of-type
  checked default disabled enabled required optional read-only read-write placeholder-shown indeterminate valid invalid
  in-range out-of-range defined open`
    .trim()
    .split(/\s+/),
);

/** Known to the browser, true for no element of a page. */
const NEVER_PSEUDOS: ReadonlySet<string> = new Set(
  `host host-context horizontal vertical decrement increment start end double-button single-button no-button
  corner-present window-inactive`
    .trim()
    .split(/\s+/),
);

/** State and the like that is asked for by name. */
const WITH_NAME: ReadonlyMap<string, 'state' | 'named'> = new Map([
  ['state', 'state'],
  ['active-view-transition-type', 'state'],
  ['lang', 'named'],
  ['dir', 'named'],
]);
const ONE_NAME = /^\s*(?:--|-?(?:[a-z_\u0080-\uffff]|\\.))(?:[\w\u0080-\uffff-]|\\.)*\s*$/i;
const NAMES = /^[\w\u0080-\uffff\s,-]+$/;

/** How a pseudo-class that takes no selectors is decided; null where the browser does not know it in this form. */
export function pseudoClassKind(
  name: string,
  argument: string | null,
): 'scope' | 'state' | 'never' | 'named' | null {
  const asked = WITH_NAME.get(name);
  if (asked !== undefined) {
    if (argument === null) return null;
    return (name === 'active-view-transition-type' ? NAMES : ONE_NAME).test(argument) ? asked : null;
  }
  if (argument !== null) return name === 'host' || name === 'host-context' ? 'never' : null;
  if (name === 'scope') return 'scope';
  if (STATE_PSEUDOS.has(name)) return 'state';
  if (NEVER_PSEUDOS.has(name)) return 'never';
  return MARKUP_PSEUDOS.has(name) ? 'named' : null;
}
