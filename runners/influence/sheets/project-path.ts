/** Where a reference leads: to a path of the project, out of it, or nowhere. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'refused'; readonly why: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Resolves an address written in a file of the project; root-absolute ones start at the project's folder. */
export function resolveTarget(url: string, from: string, base: string | null = null): Target {
  const written = url.trim();
  if (/^(?:javascript|vbscript):/i.test(written))
    return { kind: 'refused', why: 'Scripts are never followed.' };
  if (written.includes('\u0000')) return { kind: 'refused', why: 'The address contains a NUL character.' };
  if (SCHEME.test(written) || written.startsWith('//')) return { kind: 'external', url: written };
  const path = decode(written.replace(/[?#].*$/s, ''));
  if (base !== null && (SCHEME.test(base) || base.startsWith('//')))
    return { kind: 'external', url: written };
  const folder = path.startsWith('/') ? '' : folderOf(base === null ? from : joinPath(folderOf(from), base));
  const joined = joinPath(folder ?? '', path);
  if (joined === null) return { kind: 'refused', why: 'The address leads out of the project.' };
  return { kind: 'file', path: joined };
}

function folderOf(path: string | null): string {
  return path === null || !path.includes('/') ? '' : path.slice(0, path.lastIndexOf('/'));
}

function joinPath(folder: string, path: string): string | null {
  const parts: string[] = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/') + (path.endsWith('/') ? '/' : '');
}
