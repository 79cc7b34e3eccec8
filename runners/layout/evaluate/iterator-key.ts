import { SymbolValue } from './values/simple-values.ts';

/** `Symbol.iterator`. */
export const ITERATOR = new SymbolValue('Symbol.iterator', 0);

/** The name under which an object keeps how it is iterated. */
export const HIDDEN_ITERATOR: string = ITERATOR.key;
