import type { InfluenceDiff } from '../../../src/contracts/influence-diff.ts';

/** Each entry once, by what it says. */
function once<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/** What is left of a page's difference where a sheet is only new to the page, or gone from it alone. */
function withoutOthersSheets(
  { stylesheets, rules }: InfluenceDiff,
  sheets: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): Pick<InfluenceDiff, 'stylesheets' | 'rules'> {
  const joined = new Set(stylesheets.added.filter((source) => sheets.before.has(source)));
  const left = new Set(stylesheets.removed.filter((source) => sheets.after.has(source)));
  return {
    stylesheets: {
      added: stylesheets.added.filter((source) => !joined.has(source)),
      removed: stylesheets.removed.filter((source) => !left.has(source)),
    },
    rules: {
      added: rules.added.filter(({ source }) => !joined.has(source)),
      removed: rules.removed.filter(({ source }) => !left.has(source)),
      changed: rules.changed,
    },
  };
}

/**
 * One difference out of those of single pages, as reports are stored. A rule that several pages use is told once.
 * `sheets` are the sources of all style sheets of all pages, before and after.
 */
export function mergeDiffs(
  diffs: readonly InfluenceDiff[],
  sheets: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): InfluenceDiff {
  const parts = diffs.map((diff) => withoutOthersSheets(diff, sheets));
  return {
    schema_version: '1.0',
    pages: {
      added: once(diffs.flatMap(({ pages }) => pages.added)).sort(),
      removed: once(diffs.flatMap(({ pages }) => pages.removed)).sort(),
      changed: diffs.flatMap(({ pages }) => pages.changed),
    },
    stylesheets: {
      added: once(parts.flatMap(({ stylesheets }) => stylesheets.added)).sort(),
      removed: once(parts.flatMap(({ stylesheets }) => stylesheets.removed)).sort(),
    },
    rules: {
      added: once(parts.flatMap(({ rules }) => rules.added)),
      removed: once(parts.flatMap(({ rules }) => rules.removed)),
      changed: once(parts.flatMap(({ rules }) => rules.changed)),
    },
    truncated: once(diffs.flatMap(({ truncated }) => truncated)),
  };
}
