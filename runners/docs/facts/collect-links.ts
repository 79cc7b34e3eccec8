import type { FileFacts } from '../../../src/contracts/source-facts.ts';
import { type ModuleResolver, type ParsedModule, packageNameOf } from '../../source/index.ts';
import { walkNodes } from './walk-nodes.ts';

type Import = FileFacts['imports'][number];

const MOST_LINKS = 500;
const MOST_NAMES = 200;
const MOST_CHARACTERS = 500;

/** What a module brings in, statically, by `import()` and by `require()`, and what it gives out. */
export interface Links {
  readonly imports: Import[];
  readonly exports: string[];
  readonly packages: string[];
}

export function collectLinks(path: string, module: ParsedModule, resolver: ModuleResolver): Links {
  const imports: Import[] = [];
  const exports = new Set<string>();
  const add = (source: string, names: readonly string[], offset: number) => {
    const resolution = resolver.resolve(source, path);
    const file = resolution.kind === 'module' || resolution.kind === 'asset' ? resolution.path : null;
    imports.push({
      source: source.slice(0, MOST_CHARACTERS),
      names: names.slice(0, MOST_NAMES),
      file,
      line: module.locate(offset).line,
    });
  };
  walkNodes(module.program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node.source.value, node.specifiers.map(importedName), node.start);
        return false;
      case 'ExportAllDeclaration':
        add(node.source.value, ['*'], node.start);
        if (node.exported !== null) exports.add(nameOf(node.exported));
        return false;
      case 'ExportNamedDeclaration':
        for (const { exported } of node.specifiers) exports.add(nameOf(exported));
        if (node.source !== null) {
          add(
            node.source.value,
            node.specifiers.map(({ local }) => nameOf(local)),
            node.start,
          );
        }
        return node.declaration !== null;
      case 'ExportDefaultDeclaration':
        exports.add('default');
        return true;
      case 'ImportExpression':
        if (isText(node.source)) add(node.source.value, ['*'], node.start);
        return true;
      case 'CallExpression': {
        const [first] = node.arguments;
        if (node.callee.type === 'Identifier' && node.callee.name === 'require' && isText(first)) {
          add(first.value, ['*'], node.start);
        }
        return true;
      }
      default:
        return true;
    }
  });
  const external = imports.filter(({ file, source }) => file === null && !/^[./]/.test(source));
  return {
    imports: imports.slice(0, MOST_LINKS),
    exports: [...exports].filter((name) => name !== '').slice(0, MOST_LINKS),
    packages: [...new Set(external.map(({ source }) => packageNameOf(source)))].sort().slice(0, MOST_LINKS),
  };
}

type Specifier = { readonly type: string; readonly imported?: unknown };

function importedName(specifier: Specifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  return nameOf(specifier.imported);
}

/** Of an identifier, or of a name that is written as a string. */
function nameOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '*';
  const name = 'name' in node ? node.name : 'value' in node ? node.value : '*';
  return String(name).slice(0, MOST_NAMES);
}

function isText(node: unknown): node is { readonly type: 'Literal'; readonly value: string } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    node.type === 'Literal' &&
    'value' in node &&
    typeof node.value === 'string'
  );
}
