import type { ArrayExpression, Expression, ObjectExpression } from '@oxc-project/types';
import type { ParsedModuleCache } from './module-cache.ts';
import { parseModule } from './parse-module.ts';
import type { ParseOutcome } from './parsed-module.ts';
import type { SourceProject } from './project.ts';
import { joinPath } from './project-paths.ts';
import { literalEntries, literalPath, visitNodes } from './read-literals.ts';
import { noAliases, type PathAlias, type PathAliases } from './read-path-aliases.ts';

const BABEL_FILES = ['babel.config.js', 'babel.config.cjs', '.babelrc.js', 'babel.config.json', '.babelrc'];
const METRO_FILES = ['metro.config.js', 'metro.config.cjs', 'metro.config.mjs', 'metro.config.ts'];

/**
 * The aliases that a folder's configuration gives to babel-plugin-module-resolver and to Metro, read as data;
 * `undefined` where the folder has none.
 */
export function readToolAliases(
  project: SourceProject,
  parsed: ParsedModuleCache,
  folder: string,
): PathAliases | undefined {
  if (folder !== '' && !project.has(`${folder}/package.json`)) return undefined;
  const babel = firstObject(project, parsed, folder, BABEL_FILES, pluginOptions);
  const metro = firstObject(project, parsed, folder, METRO_FILES, extraModules);
  if (babel === undefined && metro === undefined) return undefined;
  const { aliases, roots } = babel === undefined ? noAliases : toAliases(babel, folder);
  const extra = metro === undefined ? [] : readAliasObject(metro, folder);
  return { aliases: [...aliases, ...extra], roots };
}

function firstObject(
  project: SourceProject,
  parsed: ParsedModuleCache,
  folder: string,
  names: readonly string[],
  read: (node: object) => ObjectExpression | undefined,
): ObjectExpression | undefined {
  for (const name of names) {
    const path = joinPath(folder, name);
    if (path === undefined || !project.has(path)) continue;
    const outcome = isJson(name) ? parseJsonModule(project, path) : parsed.parse(project, path);
    if (outcome?.ok !== true) continue;
    for (const node of visitNodes(outcome.module.program)) {
      const found = read(node);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isJson(name: string): boolean {
  return name === '.babelrc' || name.endsWith('.json');
}

/** JSON as the expression that it is: by itself, its braces would be those of a block. */
function parseJsonModule(project: SourceProject, path: string): ParseOutcome | undefined {
  const text = project.readText(path);
  return text === undefined ? undefined : parseModule(path, `(${text}\n)`);
}

/** `['module-resolver', { … }]` */
function pluginOptions(node: object): ObjectExpression | undefined {
  if (!isArrayExpression(node)) return undefined;
  const [name, options] = node.elements;
  if (options?.type !== 'ObjectExpression') return undefined;
  const isPlugin =
    (name?.type === 'Literal' && isPluginName(name.value)) ||
    (name?.type === 'CallExpression' &&
      name.arguments.some((argument) => argument.type === 'Literal' && isPluginName(argument.value)));
  return isPlugin ? options : undefined;
}

/** `extraNodeModules: { … }` */
function extraModules(node: object): ObjectExpression | undefined {
  if (!isExpressionObject(node)) return undefined;
  for (const [name, value] of literalEntries(node)) {
    if (name === 'extraNodeModules' && value.type === 'ObjectExpression') return value;
  }
  return undefined;
}

function isArrayExpression(node: object): node is ArrayExpression {
  return 'type' in node && node.type === 'ArrayExpression';
}

function isExpressionObject(node: object): node is ObjectExpression {
  return 'type' in node && node.type === 'ObjectExpression';
}

function isPluginName(value: unknown): boolean {
  return value === 'module-resolver' || value === 'babel-plugin-module-resolver';
}

function toAliases(options: ObjectExpression, folder: string): PathAliases {
  const aliases: PathAlias[] = [];
  const roots: string[] = [];
  for (const [name, value] of literalEntries(options)) {
    if (name === 'alias' && value.type === 'ObjectExpression')
      aliases.push(...readAliasObject(value, folder));
    if (name !== 'root') continue;
    for (const element of value.type === 'ArrayExpression' ? value.elements : [value]) {
      if (element === null || element.type === 'SpreadElement') continue;
      const path = projectPath(element, folder);
      if (path !== undefined) roots.push(path);
    }
  }
  return { aliases, roots };
}

function readAliasObject(object: ObjectExpression, folder: string): PathAlias[] {
  const aliases: PathAlias[] = [];
  for (const [name, value] of literalEntries(object)) {
    const written = literalPath(value);
    if (written === undefined || !written.startsWith('.')) continue;
    const pattern = name.startsWith('^') ? fromRegularExpression(name, written, folder) : undefined;
    const target = joinPath(folder, written);
    if (pattern !== undefined) aliases.push(pattern);
    if (name.startsWith('^') || target === undefined) continue;
    aliases.push({ pattern: name, targets: [target] }, { pattern: `${name}/*`, targets: [`${target}/*`] });
  }
  return aliases;
}

/** `'^@/(.+)': './src/\\1'`: the one form in which regular expressions are written as aliases. */
function fromRegularExpression(name: string, target: string, folder: string): PathAlias | undefined {
  const prefix = /^\^([^\\()[\]{}.*+?|^$]+)\(\.[*+]\)\$?$/.exec(name)?.[1];
  const path = joinPath(folder, target.replace('\\1', '*'));
  return prefix === undefined || path === undefined ? undefined : { pattern: `${prefix}*`, targets: [path] };
}

function projectPath(value: Expression, folder: string): string | undefined {
  const written = literalPath(value);
  return written === undefined ? undefined : joinPath(folder, written);
}
