import type { ImportStatement } from './compiled-types.ts';
import { scanTo } from './scan-css.ts';

const ADDRESS = /^(?:url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*?))\s*\)|"([^"]*)"|'([^']*)')\s*/i;

/** The names of a layer from `a.b.c`; null where it is not one. */
export function parseLayerName(text: string): string[] | null {
  const names = text.trim().split('.');
  return names.every((name) => /^(?:--|-?[a-z_\u0080-\uffff\\])/i.test(name)) ? names : null;
}

/** Reads what stands after `@namespace`; the default one has an empty prefix; null where a browser would drop it. */
export function parseNamespace(prelude: string): { prefix: string; uri: string } | null {
  const prefix = /^((?:--|-?[a-z_\u0080-\uffff])[\w\u0080-\uffff-]*)\s+/i.exec(prelude);
  const rest = prelude.slice(prefix?.[0].length ?? 0);
  const address = ADDRESS.exec(rest);
  if (address === null || rest.slice(address[0].length).trim() !== '') return null;
  const uri = address.slice(1).find((one) => one !== undefined) ?? '';
  return { prefix: prefix?.[1] ?? '', uri };
}

/** Reads what stands after `@import`; null where a browser would drop it. */
export function parseImport(prelude: string, offset: number): ImportStatement | null {
  const address = ADDRESS.exec(prelude);
  if (address === null) return null;
  const url = address[1] ?? address[2] ?? address[3] ?? address[4] ?? address[5] ?? '';
  let rest = prelude.slice(address[0].length);
  let layer: readonly string[] | null = null;
  if (/^layer\(/i.test(rest)) {
    const end = scanTo(rest, 6, ')');
    layer = parseLayerName(rest.slice(6, end));
    rest = rest.slice(end + 1).trim();
  } else if (/^layer(?![\w-])/i.test(rest)) {
    layer = [];
    rest = rest.slice(5).trim();
  }
  let supports: string | null = null;
  if (/^supports\(/i.test(rest)) {
    const end = scanTo(rest, 9, ')');
    const condition = rest.slice(9, end);
    supports = /^\s*(?:\(|not[\s(]|selector\(|font-)/i.test(condition) ? condition : `(${condition})`;
    rest = rest.slice(end + 1).trim();
  }
  return { kind: 'import', url, media: rest, supports, layer, offset };
}
