import type { ComplexSelector } from '../selectors/selector-types.ts';

/** Something that must hold for a rule to apply. */
export interface Condition {
  /** `preprocessor`: what is only known once a pre-processor has run, which it never does here. */
  readonly kind: 'media' | 'supports' | 'container' | 'preprocessor';
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
  /** Its value is still to be worked out by a pre-processor: whether it is valid is not known. */
  readonly unresolved?: true;
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
  /** Addresses to try in turn, where a pre-processor looks for more than the one that is written. */
  readonly candidates?: readonly string[];
  /** A module gives its rules once, however often it is asked for. */
  readonly once?: true;
  readonly condition?: Condition;
}

export type SheetEntry = CompiledRule | LayerStatement | ImportStatement;

/** A style sheet, read once for all pages that use it. */
export interface CompiledSheet {
  readonly text: string;
  readonly entries: readonly SheetEntry[];
  readonly rules: readonly CompiledRule[];
  readonly errors: readonly { readonly offset: number; readonly what: string }[];
  /** The sources of its fonts, which are no rules. */
  readonly fonts?: readonly { readonly value: string; readonly offset: number }[];
  /** What a pre-processor would do, and nobody did. */
  readonly notes?: readonly { readonly offset: number; readonly what: string }[];
}
