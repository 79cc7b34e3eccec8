import type { AncestorFilter } from '../selectors/ancestor-filter.ts';
import type { StyleSyntax } from '../sheets/style-syntax.ts';
import type { StyleScope } from '../templates/component/scoped-selectors.ts';

/** An element of a page, in document order. */
export interface PageElement {
  readonly index: number;
  readonly tag: string;
  /** False for SVG and MathML, whose names keep their case. */
  readonly html: boolean;
  readonly namespace: string;
  /** What its `dir` attribute says, with `auto` worked out from its text; null where it says nothing. */
  readonly direction: 'ltr' | 'rtl' | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  readonly previous: PageElement | null;
  next: PageElement | null;
  /** From 1, among the element's siblings. */
  readonly position: number;
  readonly children: PageElement[];
  /** Whether there is text or an element in it. */
  hasContent: boolean;
  readonly line: number;
  /** Where the value of the style attribute starts in the source; null where the element has none. */
  readonly styleOffset: number | null;
  readonly ancestors: AncestorFilter;
}

/** A sheet that a page asks for, in document order. */
export type PageSheet =
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly media: string;
      readonly line: number;
      readonly owner: PageElement | null;
    }
  | {
      readonly kind: 'style';
      readonly number: number;
      readonly text: string;
      readonly offset: number;
      readonly media: string;
      readonly line: number;
      /** What the element stands in. */
      readonly owner: PageElement | null;
      /** Plain CSS where it is not told. */
      readonly syntax?: StyleSyntax;
      /** Whether, and how, it is kept to a component's own elements. */
      readonly scope?: StyleScope | null;
    };

/** Something a page refers to that is no style sheet of the project. */
export interface PageReference {
  readonly url: string;
  readonly kind: 'script' | 'image' | 'font' | 'stylesheet' | 'frame' | 'media';
  readonly line: number;
}

export interface ParsedPage {
  readonly file: string;
  readonly source: string;
  readonly quirks: boolean;
  /** The kind of template the markup was taken out of; null for plain HTML. */
  readonly template: string | null;
  readonly elements: readonly PageElement[];
  readonly sheets: readonly PageSheet[];
  readonly references: readonly PageReference[];
  readonly base: string | null;
  /** The page has more elements than are read. */
  readonly truncated: boolean;
}
