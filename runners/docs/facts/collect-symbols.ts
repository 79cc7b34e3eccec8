import type { Node } from '@oxc-project/types';
import type { SourceSymbol, SymbolKind } from '../../../src/contracts/source-facts.ts';
import type { ParsedModule } from '../../source/index.ts';
import { hasMarkup, measureComplexity } from './measure-complexity.ts';
import { readCommentBefore } from './read-comment.ts';
import { type Callable, callableOf, oneLine, readProps, toCallable } from './read-props.ts';

const MOST_SYMBOLS = 500;
const MOST_NAME_CHARACTERS = 200;

/** Something declared at the top level, with what it is exported as. */
interface Declared {
  readonly name: string;
  readonly node: Node;
  /** Where the declaration begins, `export` included: comments stand before it. */
  readonly start: number;
  readonly exported: boolean;
}

/** Everything a module declares at its top level, and the methods of its classes, in the order of the source. */
export function collectSymbols(module: ParsedModule): SourceSymbol[] {
  const declared = module.program.body.flatMap((statement) => readStatement(statement));
  const types = new Map(declared.map(({ name, node }) => [name, node]));
  const exportedByName = namesExported(module);
  return declared
    .flatMap((each) => describe(each, module, types))
    .map((symbol) => (exportedByName.has(symbol.name) ? { ...symbol, exported: true } : symbol))
    .slice(0, MOST_SYMBOLS);
}

function readStatement(statement: Node, start = statement.start, exported = false): Declared[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration === null
        ? []
        : readStatement(statement.declaration, statement.start, true);
    case 'ExportDefaultDeclaration':
      return readDefault(statement.declaration, statement.start);
    case 'VariableDeclaration':
      return statement.declarations.flatMap((node) =>
        node.id.type === 'Identifier' ? [{ name: node.id.name, node, start, exported }] : [],
      );
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return statement.id === null ? [] : [{ name: statement.id.name, node: statement, start, exported }];
    default:
      return [];
  }
}

function readDefault(declaration: Node, start: number): Declared[] {
  const named = readStatement(declaration, start, true);
  if (named.length > 0 || declaration.type === 'Identifier') return named;
  return [{ name: 'default', node: declaration, start, exported: true }];
}

/** Names in `export { a }` and `export default a`. */
function namesExported({ program }: ParsedModule): Set<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration' && statement.declaration.type === 'Identifier') {
      names.add(statement.declaration.name);
    }
    if (statement.type !== 'ExportNamedDeclaration' || statement.source !== null) continue;
    for (const { local } of statement.specifiers) if (local.type === 'Identifier') names.add(local.name);
  }
  return names;
}

function describe(
  declared: Declared,
  module: ParsedModule,
  types: ReadonlyMap<string, Node>,
): SourceSymbol[] {
  const { node } = declared;
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    const own = toSymbol(declared, module, { kind: 'class', code: node, until: node.body.start });
    return [own, ...describeMethods(declared, node.body.body, module)];
  }
  const callable =
    node.type === 'FunctionDeclaration'
      ? toCallable(node)
      : callableOf(node.type === 'VariableDeclarator' ? node.init : node);
  if (callable !== null) return [describeCallable(declared, callable, module, types)];
  const kinds: Readonly<Record<string, SymbolKind>> = {
    TSInterfaceDeclaration: 'interface',
    TSTypeAliasDeclaration: 'type',
    TSEnumDeclaration: 'enum',
  };
  const until = node.type === 'TSInterfaceDeclaration' ? node.body.start : node.end;
  return [toSymbol(declared, module, { kind: kinds[node.type] ?? 'variable', code: null, until })];
}

function describeCallable(
  declared: Declared,
  callable: Callable,
  module: ParsedModule,
  types: ReadonlyMap<string, Node>,
): SourceSymbol {
  const { node, parameters, body } = callable;
  const isComponent = /^([A-Z]|default$)/.test(declared.name) && hasMarkup(node);
  const kind = isComponent ? 'component' : /^use[A-Z]/.test(declared.name) ? 'hook' : 'function';
  const symbol = toSymbol(declared, module, { kind, code: node, until: body?.start ?? node.end });
  return isComponent ? { ...symbol, props: readProps(parameters[0], types, module.text) } : symbol;
}

function describeMethods(owner: Declared, members: readonly Node[], module: ParsedModule): SourceSymbol[] {
  return members.flatMap((member) => {
    if (member.type !== 'MethodDefinition' || member.key.type !== 'Identifier') return [];
    const declared = {
      name: `${owner.name}.${member.key.name}`,
      node: member,
      start: member.start,
      exported: owner.exported,
    };
    const until = member.value.body?.start ?? member.end;
    return [toSymbol(declared, module, { kind: 'method', code: member, until })];
  });
}

interface Shape {
  readonly kind: SymbolKind;
  /** What its complexity is measured of; `null` for what has no code. */
  readonly code: Node | null;
  /** Where its signature ends. */
  readonly until: number;
}

function toSymbol(
  { name, node, start, exported }: Declared,
  module: ParsedModule,
  shape: Shape,
): SourceSymbol {
  const { text } = module;
  return {
    name: name.slice(0, MOST_NAME_CHARACTERS),
    kind: shape.kind,
    exported,
    line: module.locate(start).line,
    end_line: module.locate(Math.max(start, node.end - 1)).line,
    signature: oneLine(text.slice(start, shape.until)).replace(/\s*=>$/, ''),
    comment: readCommentBefore(text, start),
    props: [],
    complexity: shape.code === null ? null : measureComplexity(shape.code),
  };
}
