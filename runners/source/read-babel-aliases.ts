import type { ArrayExpression, Expression, ObjectExpression } from '@oxc-project/types';
import type { ParsedModuleCache } from './module-cache.ts';
import type { SourceProject } from './project.ts';
import { joinPath } from './project-paths.ts';
import { noAliases, type PathAlias, type PathAliases } from './read-path-aliases.ts';

const CONFIG_FILES = ['babel.config.js', 'babel.config.cjs', '.babelrc.js', 'babel.config.json', '.babelrc'];
const MAX_VISITED = 20_000;

/** The aliases a project gives to babel-plugin-module-resolver, read from its configuration as data. */
export function readBabelAliases(project: SourceProject, parsed: ParsedModuleCache): PathAliases {
  for (const path of CONFIG_FILES) {
    const outcome = parsed.parse(project, path);
    if (outcome?.ok !== true) continue;
    const options = findPluginOptions(outcome.module.program);
    if (options !== undefined) return toAliases(options);
  }
  return noAliases;
}

/** Looks for `['module-resolver', { … }]` anywhere in the tree, breadth first. */
function findPluginOptions(program: object): ObjectExpression | undefined {
  const queue: object[] = [program];
  for (let visited = 0; visited < queue.length && visited < MAX_VISITED; visited += 1) {
    const node = queue[visited];
    if (node === undefined) break;
    if (isArrayExpression(node)) {
      const [name, options] = node.elements;
      if (name?.type === 'Literal' && isPluginName(name.value) && options?.type === 'ObjectExpression') {
        return options;
      }
    }
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
  return undefined;
}

function isArrayExpression(node: object): node is ArrayExpression {
  return 'type' in node && node.type === 'ArrayExpression';
}

function isPluginName(value: unknown): boolean {
  return value === 'module-resolver' || value === 'babel-plugin-module-resolver';
}

function toAliases(options: ObjectExpression): PathAliases {
  const aliases: PathAlias[] = [];
  const roots: string[] = [];
  for (const [name, value] of literalEntries(options)) {
    if (name === 'alias' && value.type === 'ObjectExpression') aliases.push(...readAliasObject(value));
    if (name !== 'root') continue;
    for (const element of value.type === 'ArrayExpression' ? value.elements : [value]) {
      const root = element?.type === 'Literal' ? element.value : undefined;
      const folder = typeof root === 'string' ? joinPath('', root) : undefined;
      if (folder !== undefined) roots.push(folder);
    }
  }
  return { aliases, roots };
}

function readAliasObject(object: ObjectExpression): PathAlias[] {
  const aliases: PathAlias[] = [];
  for (const [name, value] of literalEntries(object)) {
    if (value.type !== 'Literal' || typeof value.value !== 'string' || !value.value.startsWith('.')) continue;
    const target = joinPath('', value.value);
    if (target === undefined || name.startsWith('^')) continue;
    aliases.push({ pattern: name, targets: [target] }, { pattern: `${name}/*`, targets: [`${target}/*`] });
  }
  return aliases;
}

function* literalEntries(object: ObjectExpression): Generator<[string, Expression]> {
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const { key } = property;
    if (key.type === 'Identifier') yield [key.name, property.value];
    else if (key.type === 'Literal' && typeof key.value === 'string') yield [key.value, property.value];
  }
}
