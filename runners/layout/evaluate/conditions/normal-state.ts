/**
 * Words in a name that say something is not in its normal state: not there yet, gone wrong, or only shown for a
 * moment. A screen is drawn loaded, signed in, not in error, with nothing open on top.
 */
const EXCEPTIONAL_WORDS = new Set(
  `loading loader load pending fetching fetch refreshing refetching initializing initialising hydrating connecting
  validating processing submitting saving uploading downloading deleting removing searching waiting busy spinner
  error errors errored failed failure fail invalid exception empty disabled disable hidden hide closed offline
  disconnected locked blocked banned expired denied missing unauthorized unauthorised unauthenticated guest
  anonymous logout signout skeleton placeholder maintenance modal dialog popup sheet tooltip toast alert open opened
  editing edit focused focus pressed dirty touched cancelled canceled retry retrying timeout debug dev testing
  deleted archived sending recording playing paused muted outdated stale updating update dismissed`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const NEGATIONS = new Set(['not', 'no', 'non', 'without']);

/** Last words of names whose object or list holds nothing while all is well. */
const TROUBLE = new Set(['error', 'errors', 'failure', 'failures', 'loading']);

/** States by name (`status === 'loading'`) that a screen is normally in. */
const NORMAL_STATES = new Set(
  'success succeeded successful loaded ready done complete completed resolved authenticated active online idle fulfilled granted'.split(
    ' ',
  ),
);

/** Whether something of this name is most likely true (or present) in the normal state of a screen. */
export function isLikelyTrue(hint: string): boolean {
  if (isPartOfTrouble(hint)) return false;
  const words = wordsOf(lastName(hint));
  const exceptional = words.some((word) => EXCEPTIONAL_WORDS.has(word));
  // `notLoading`, `noError`: negated, an exception is the normal state.
  return exceptional === words.some((word) => NEGATIONS.has(word));
}

/** Whether this is read from what holds nothing in the normal state: `errors.email`, `loading.list`. */
export function isPartOfTrouble(hint: string): boolean {
  return namesOf(hint).slice(0, -1).some(isTrouble);
}

function isTrouble(name: string): boolean {
  const words = wordsOf(name);
  return TROUBLE.has(words.at(-1) ?? '') && !words.some((word) => NEGATIONS.has(word));
}

/** Whether a screen's state is normally called this. */
export function isNormalStateName(name: string): boolean {
  return wordsOf(name).some((word) => NORMAL_STATES.has(word));
}

function lastName(hint: string): string {
  return namesOf(hint).at(-1) ?? '';
}

function namesOf(hint: string): string[] {
  return hint.split(/[^\p{L}\p{N}_$]+/u).filter((name) => /\p{L}/u.test(name));
}

/** `isLoadingMore` → is, loading, more; `LOAD_FAILED` → load, failed. */
function wordsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}
