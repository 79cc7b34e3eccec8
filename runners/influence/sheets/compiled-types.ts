import type { ComplexSelector } from '../selectors/selector-types.ts';

/** Something that must hold for a rule to apply. */
export interface Condition {
  readonly kind: 'media' | 'supports' | 'container';
  readonly text: string;
}

/** Elements below one that matches `roots` and not below one that matches `limits`. */
export interface Scope {
  readonly text: string;
  /** Null: what the sheet's own element stands in. */
  readonly roots: readonly ComplexSelector[] | null;
  readonly limits: readonly ComplexSelector[] | null;
  readonly outer: Scope | null;
}

export interface CompiledDeclaration {
  readonly index: number;
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
  readonly offset: number;
  readonly valid: boolean;
  /** What it sets, by the browser's names; empty where it is not valid. */
  readonly longhands: readonly string[];
}

export interface CompiledRule {
  readonly kind: 'rule';
  readonly index: number;
  readonly selectorText: string;
  /** Null where the browser drops the rule. */
  readonly selectors: readonly ComplexSelector[] | null;
  readonly conditions: readonly Condition[];
  /** Names from the outside in, within this sheet; empty outside of any layer. */
  readonly layer: readonly string[];
  readonly scope: Scope | null;
  readonly offset: number;
  readonly declarations: readonly CompiledDeclaration[];
}

export interface LayerStatement {
  readonly kind: 'layer';
  readonly path: readonly string[];
  readonly conditions: readonly Condition[];
}

export interface ImportStatement {
  readonly kind: 'import';
  readonly url: string;
  readonly media: string;
  readonly supports: string | null;
  /** Null for none; an empty path for an anonymous layer. */
  readonly layer: readonly string[] | null;
  readonly offset: number;
}

export type SheetEntry = CompiledRule | LayerStatement | ImportStatement;

/** A style sheet, read once for all pages that use it. */
export interface CompiledSheet {
  readonly text: string;
  readonly entries: readonly SheetEntry[];
  readonly rules: readonly CompiledRule[];
  readonly errors: readonly { readonly offset: number; readonly what: string }[];
}
