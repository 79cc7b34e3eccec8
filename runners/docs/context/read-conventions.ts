import type { SourceProject } from '../../source/index.ts';

/** Files of the root that say how a project is written. */
const FILES = [
  'tsconfig.json',
  'jsconfig.json',
  '.prettierrc',
  '.prettierrc.json',
  '.editorconfig',
  'biome.json',
];
const MOST_CHARACTERS = 1_500;

export interface Convention {
  readonly path: string;
  readonly text: string;
}

/** How a project is written, as far as files of its root say so: which packages it uses, how it is formatted and typed. */
export function readConventions(project: SourceProject): Convention[] {
  const found = FILES.flatMap((path) => {
    const text = project.readText(path);
    return text === undefined ? [] : [{ path, text: text.slice(0, MOST_CHARACTERS) }];
  });
  const packages = readPackages(project.readText('package.json'));
  return packages === null ? found : [{ path: 'package.json', text: packages }, ...found];
}

/** Names and versions alone: scripts and the rest say nothing about how code is written. */
function readPackages(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null) return null;
    const dependencies = 'dependencies' in manifest ? manifest.dependencies : {};
    const type = 'type' in manifest ? manifest.type : 'commonjs';
    return JSON.stringify({ type, dependencies }).slice(0, MOST_CHARACTERS);
  } catch {
    return null;
  }
}
