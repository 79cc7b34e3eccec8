const REDACTED = '[redacted]';

/** Longer text is cut before it is searched, so that no line can stall the process. */
const SEARCHED_LENGTH = 8_000;

interface Rule {
  /** Without this in a text the pattern cannot match: most texts are done without any search. */
  readonly needs: string;
  readonly pattern: RegExp;
  readonly replace: (...match: string[]) => string;
}

const RULES: readonly Rule[] = [
  // What drizzle appends to the message of a failed query: the values people sent.
  { needs: 'params', pattern: /\nparams: [\s\S]*?(?=\n {4}at |$)/g, replace: () => `\nparams: ${REDACTED}` },
  { needs: 'eyJ', pattern: /\beyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?/g, replace: () => REDACTED },
  { needs: 'hs_', pattern: /\bhs_([a-z]+)_[\w-]+/g, replace: (_match, kind) => `hs_${kind}_${REDACTED}` },
  {
    needs: ' ',
    pattern: /\b(Bearer|Basic) +[\w.~+/=-]+/gi,
    replace: (_match, scheme) => `${scheme} ${REDACTED}`,
  },
  {
    needs: '://',
    pattern: /([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"']+@/gi,
    replace: (_match, scheme) => `${scheme}${REDACTED}@`,
  },
  // A query may carry a signature, a code or what somebody searched for.
  {
    needs: '?',
    pattern: /((?:\/|\w)[\w/.:%~-]*)\?[\w.%~-]+=[^\s"'<>)]*/g,
    replace: (_match, path) => `${path}?${REDACTED}`,
  },
  {
    needs: '@',
    pattern: /(?<![\w.%+-])([\w.%+-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63})+)/g,
    replace: (_match, name = '', domain) => `${name.slice(0, 2)}***@${domain}`,
  },
  {
    needs: '.',
    pattern: /(?<![\d.])(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g,
    replace: (address = '', network) => (isLocal(address) ? address : `${network}.x.x`),
  },
  {
    needs: ':',
    pattern: /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi,
    replace: (address = '') => (isAddress(address) ? maskAddress(address) : address),
  },
];

/** The text without tokens, keys, credentials, query strings, e-mail addresses and IP addresses. */
export function redactText(text: string): string {
  let redacted = text.slice(0, SEARCHED_LENGTH);
  for (const { needs, pattern, replace } of RULES) {
    if (redacted.includes(needs)) redacted = redacted.replace(pattern, replace);
  }
  return redacted;
}

/** Our own end of a connection is nobody's secret and says which server is meant. */
function isLocal(address: string): boolean {
  return address.startsWith('127.') || address === '0.0.0.0';
}

/** Hours, minutes and seconds look like the short beginning of an address. */
function isAddress(text: string): boolean {
  return (text.includes('::') || text.split(':').length === 8) && text !== '::' && text !== '::1';
}

function maskAddress(address: string): string {
  const [first = '', second = ''] = address.split(':');
  return `${first}:${second}:x`;
}
