import type { BindingPattern, BindingRestElement } from '@oxc-project/types';

/** Every name that a pattern declares, in source order. */
export function boundNames(pattern: BindingPattern | BindingRestElement | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => boundNames(element));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'Property' ? property.value : property),
      );
    default:
      return [];
  }
}
