import type { Expression, ObjectExpression } from '@oxc-project/types';

const MAX_VISITED = 20_000;

/** Every object of a syntax tree, breadth first, up to a bound. */
export function* visitNodes(program: object): Generator<object> {
  const queue: object[] = [program];
  for (let visited = 0; visited < queue.length && visited < MAX_VISITED; visited += 1) {
    const node = queue[visited];
    if (node === undefined) return;
    yield node;
    for (const child of Object.values(node)) {
      if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
}

/** The properties of an object literal whose names are written out. */
export function* literalEntries(object: ObjectExpression): Generator<[string, Expression]> {
  for (const property of object.properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const { key } = property;
    if (key.type === 'Identifier') yield [key.name, property.value];
    else if (key.type === 'Literal' && typeof key.value === 'string') yield [key.value, property.value];
  }
}

/** A path written as text, or as `path.resolve(__dirname, 'src')`, which is then relative to its file. */
export function literalPath(value: Expression): string | undefined {
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return undefined;
  const { property } = value.callee;
  if (property.type !== 'Identifier' || !/^(resolve|join)$/.test(property.name)) return undefined;
  const [base, ...parts] = value.arguments;
  if (base?.type !== 'Identifier' || base.name !== '__dirname') return undefined;
  const names = parts.map((part) =>
    part.type === 'Literal' && typeof part.value === 'string' ? part.value : undefined,
  );
  return names.includes(undefined) ? undefined : ['.', ...names].join('/');
}
