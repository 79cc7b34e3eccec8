import type { Class, Expression } from '@oxc-project/types';
import type { Closure } from './closure.ts';
import type { Scope } from './environment.ts';
import { Callable } from './values/callable.ts';
import type { Inheritance } from './values/object-value.ts';
import type { Slot } from './values/property-holder.ts';
import type { Value } from './values/value.ts';

/** A field of an instance, evaluated for each instance. */
export interface FieldDefinition {
  readonly key: string;
  readonly initialiser: Expression | null;
}

/** A class of the project. Statics are its own properties; instances find methods through it. */
export class ClassValue extends Callable implements Inheritance {
  readonly kind = 'class';
  readonly name: string;
  readonly node: Class;
  readonly scope: Scope;
  readonly superClass: Value;
  readonly methods = new Map<string, Slot>();
  readonly fields: FieldDefinition[] = [];
  /** The constructor as written, if it is. */
  initialiser: Closure | undefined;

  constructor(name: string, node: Class, scope: Scope, superClass: Value) {
    super();
    this.name = name;
    this.node = node;
    this.scope = scope;
    this.superClass = superClass;
  }

  findInherited(key: string): Slot | undefined {
    const own = this.methods.get(key);
    if (own !== undefined) return own;
    const parent = this.superClass;
    return isInheritance(parent) ? parent.findInherited(key) : undefined;
  }
}

function isInheritance(value: Value): value is Value & Inheritance {
  return typeof value === 'object' && value !== null && 'findInherited' in value;
}
