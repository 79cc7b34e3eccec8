/** What `exports` may be asked for in a React Native app, the most telling first; Metro asserts these. */
const CONDITIONS = ['react-native', 'import', 'require', 'module', 'source', 'default'] as const;
/** Fields that name a package's main file; `source` is there when the built one is not. */
const MAIN_FIELDS = ['react-native', 'source', 'module', 'main'] as const;
const MOST_TARGETS = 32;
const DEEPEST_CONDITIONS = 8;

type Manifest = Readonly<Record<string, unknown>>;

/**
 * The files, relative to its folder, that a package's manifest names for a subpath (`.` or `./button`), in the order
 * to try them in. Packages of a workspace may name what a build would leave, so there is more than one.
 */
export function packageTargets(manifest: Manifest, subpath: string): string[] {
  const exported = exportTargets(manifest.exports, subpath);
  if (subpath !== '.') return exported;
  const fields = MAIN_FIELDS.map((field) => manifest[field]);
  return [...exported, ...fields.filter((value) => typeof value === 'string')];
}

function exportTargets(exports: unknown, subpath: string): string[] {
  if (!isRecord(exports) || !Object.keys(exports).some((key) => key.startsWith('.'))) {
    return subpath === '.' ? conditionTargets(exports, 0) : [];
  }
  const exact = exports[subpath];
  if (exact !== undefined) return conditionTargets(exact, 0);
  for (const [pattern, value] of byLongestPrefix(Object.entries(exports))) {
    const rest = matchPattern(pattern, subpath);
    if (rest !== undefined)
      return conditionTargets(value, 0).map((target) => target.replaceAll('*', () => rest));
  }
  return [];
}

/** A target, a list of fallbacks, or targets by condition. */
function conditionTargets(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : [];
  if (depth >= DEEPEST_CONDITIONS) return [];
  const parts = Array.isArray(value)
    ? value
    : isRecord(value)
      ? CONDITIONS.flatMap((condition) => (Object.hasOwn(value, condition) ? [value[condition]] : []))
      : [];
  return parts.flatMap((part: unknown) => conditionTargets(part, depth + 1)).slice(0, MOST_TARGETS);
}

function byLongestPrefix(entries: [string, unknown][]): [string, unknown][] {
  return entries.filter(([key]) => key.includes('*')).sort(([a], [b]) => b.indexOf('*') - a.indexOf('*'));
}

function matchPattern(pattern: string, subpath: string): string | undefined {
  const star = pattern.indexOf('*');
  const [prefix, suffix] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = subpath.length >= prefix.length + suffix.length;
  if (!fits || !subpath.startsWith(prefix) || !subpath.endsWith(suffix)) return undefined;
  return subpath.slice(prefix.length, subpath.length - suffix.length);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
