import { PropertyHolder } from './property-holder.ts';

/** Anything source can call: closures of the project, classes, and functions of built-ins and library models. */
export abstract class Callable extends PropertyHolder {
  abstract readonly name: string;
}
