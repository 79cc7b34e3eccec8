import type { Condition, ImportStatement } from '../compiled-types.ts';
import { parseImport } from '../parse-import.ts';

const REFERENCE: Condition = { kind: 'preprocessor', text: '@import (reference)' };

/** An import that a pre-processor follows, or the reason why it is not followed here. */
export type FoundImport = ImportStatement | string;

function candidatesOf(url: string, syntax: 'scss' | 'less'): string[] {
  if (syntax === 'less') return /\.\w+$/.test(url) ? [url] : [`${url}.less`, url];
  const at = url.lastIndexOf('/') + 1;
  const [folder, name] = [url.slice(0, at), url.slice(at)];
  if (/\.(?:scss|css)$/i.test(name)) return [`${folder}_${name}`, url];
  return [
    ...[`${folder}_${name}.scss`, `${url}.scss`, `${url}.css`],
    ...[`${url}/_index.scss`, `${url}/index.scss`],
  ];
}

function findOne(
  written: string,
  syntax: 'scss' | 'less',
  options: { offset: number; once: boolean; reference: boolean },
): FoundImport {
  const url = /^(["'])(.*)\1$/s.exec(written.trim())?.[2];
  const isPlain = url === undefined || /^(?:https?:)?\/\//i.test(url) || /\.css$/i.test(url);
  if (isPlain && !options.once) {
    const plain = parseImport(written.trim(), options.offset);
    if (plain !== null && !/[$#@]\{?/.test(written)) return plain;
  }
  if (url === undefined || /[$]|[#@]\{/.test(url)) return 'its address is worked out by the pre-processor';
  if (/^(?:sass|pkg):/.test(url)) return 'it is built in, or of a package';
  if (url.startsWith('~')) return 'it is of a package';
  const candidates = candidatesOf(url, syntax);
  return {
    kind: 'import',
    url: candidates[0] ?? url,
    media: '',
    supports: null,
    layer: null,
    offset: options.offset,
    candidates,
    ...(options.once || syntax === 'less' ? { once: true as const } : {}),
    ...(options.reference ? { condition: REFERENCE } : {}),
  };
}

/** What `@use`, `@forward` and `@import` of SCSS name. */
export function findScssImports(name: string, params: string, offset: number): FoundImport[] {
  if (name === 'import') {
    const list = params.match(/(?:"[^"]*"|'[^']*'|url\([^)]*\)|[^,])+/g) ?? [];
    return list.map((one) => findOne(one, 'scss', { offset, once: false, reference: false }));
  }
  const [url = ''] = /^(["']).*?\1/s.exec(params) ?? [];
  return [findOne(url, 'scss', { offset, once: true, reference: false })];
}

/** What `@import` of Less names; with `(css)` it is the browser's. */
export function findLessImport(filename: string, options: string, offset: number): FoundImport {
  if (/\b(?:css|inline)\b/.test(options))
    return parseImport(filename, offset) ?? 'its address is not understood';
  return findOne(filename, 'less', { offset, once: false, reference: /\breference\b/.test(options) });
}
