import type {
  ArrowFunctionExpression,
  FunctionBody,
  Node,
  Function as OxcFunction,
  ParamPattern,
} from '@oxc-project/types';
import type { SourceSymbol } from '../../../src/contracts/source-facts.ts';
import { isNode } from './walk-nodes.ts';

type Prop = SourceSymbol['props'][number];

const MOST_PROPS = 100;
const MOST_CHARACTERS = 200;

/** What a component takes: from the type of its first parameter where the file has it, else from what it takes apart. */
export function readProps(
  parameter: ParamPattern | undefined,
  types: ReadonlyMap<string, Node>,
  text: string,
): Prop[] {
  if (parameter === undefined) return [];
  const typed = readMembers(annotationOf(parameter), types, text);
  return (typed.length > 0 ? typed : readPattern(parameter)).slice(0, MOST_PROPS);
}

function annotationOf(parameter: ParamPattern): Node | null {
  if (!('typeAnnotation' in parameter)) return null;
  const annotation: unknown = parameter.typeAnnotation;
  if (!isNode(annotation) || annotation.type !== 'TSTypeAnnotation') return null;
  return annotation.typeAnnotation;
}

function readMembers(type: Node | null, types: ReadonlyMap<string, Node>, text: string): Prop[] {
  const members = membersOf(type, types);
  return members.flatMap((member) => {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') return [];
    if (member.key.type !== 'Identifier') return [];
    const written =
      member.type === 'TSMethodSignature' ? member : (member.typeAnnotation?.typeAnnotation ?? null);
    return [
      {
        name: member.key.name.slice(0, MOST_CHARACTERS),
        type: written === null ? null : oneLine(text.slice(written.start, written.end)).replace(/[;,]$/, ''),
        optional: member.optional,
      },
    ];
  });
}

/** Of a literal type, or of one that the file itself declares under this name. */
function membersOf(type: Node | null, types: ReadonlyMap<string, Node>): readonly Node[] {
  if (type?.type === 'TSTypeLiteral') return type.members;
  if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return [];
  const declared = types.get(type.typeName.name);
  if (declared?.type === 'TSInterfaceDeclaration') return declared.body.body;
  if (declared?.type !== 'TSTypeAliasDeclaration') return [];
  return declared.typeAnnotation.type === 'TSTypeLiteral' ? declared.typeAnnotation.members : [];
}

function readPattern(parameter: ParamPattern): Prop[] {
  if (parameter.type !== 'ObjectPattern') return [];
  return parameter.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.key.type !== 'Identifier') return [];
    const optional = property.value.type === 'AssignmentPattern';
    return [{ name: property.key.name.slice(0, MOST_CHARACTERS), type: null, optional }];
  });
}

export function oneLine(code: string, most = 500): string {
  return code.replaceAll(/\s+/g, ' ').trim().slice(0, most);
}

/** What has parameters and code. */
export interface Callable {
  readonly node: Node;
  readonly parameters: readonly ParamPattern[];
  readonly body: Node | FunctionBody | null;
}

/** The function that an expression is, or that calls such as `memo(forwardRef(…))` wrap. */
export function callableOf(node: Node | null): Callable | null {
  if (node === null) return null;
  if (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') return toCallable(node);
  if (node.type !== 'CallExpression') return null;
  const [wrapped] = node.arguments;
  return wrapped === undefined || wrapped.type === 'SpreadElement' ? null : callableOf(wrapped);
}

export function toCallable(node: OxcFunction | ArrowFunctionExpression): Callable {
  return { node, parameters: node.params, body: node.body };
}
