import { MeasureMode, type Node } from 'yoga-layout';
import type { TextEngine } from '../../text/layout-text.ts';
import type { PreparedText } from '../../text/prepared-text.ts';
import type { TextLayout } from '../../text/text-layout.ts';

/** The last layout Yoga asked for counts for the frame it led to, up to the rounding onto the pixel grid. */
const PIXELS_OF_ROUNDING = 1.01;

/** A text as a leaf of the Yoga tree: measures it, and afterwards tells how its lines fell. */
export class TextLeaf {
  readonly text: PreparedText;
  readonly #engine: TextEngine;
  #measured: { readonly maxWidth: number; readonly layout: TextLayout } | undefined;

  constructor(text: PreparedText, engine: TextEngine) {
    this.text = text;
    this.#engine = engine;
  }

  /**
   * `onError` receives what must not be thrown through WebAssembly. In a browser a text is as wide as its longest word
   * and as high as its lines also where there is less room, and nothing at all without characters, unless it is a field.
   */
  attach(node: Node, onError: (error: unknown) => void, browser?: 'text' | 'field'): void {
    const overflows = browser !== undefined;
    const isNothing = browser === 'text' && this.text.segments.length === 0;
    node.setMeasureFunc((room, widthMode, height, heightMode) => {
      try {
        if (isNothing) return { width: 0, height: 0 };
        const width =
          overflows && widthMode === MeasureMode.AtMost ? Math.max(room, this.longestWord()) : room;
        const layout = this.#layout(widthMode === MeasureMode.Undefined ? Infinity : width);
        return {
          width: constrain(layout.width, width, widthMode),
          height:
            overflows && heightMode === MeasureMode.AtMost
              ? layout.height
              : constrain(layout.height, height, heightMode),
        };
      } catch (error) {
        onError(error);
        return { width: 0, height: 0 };
      }
    });
  }

  /** The lines in a box whose content is `width` wide. */
  linesIn(width: number): TextLayout {
    const measured = this.#measured;
    const slack = PIXELS_OF_ROUNDING / this.text.dpr;
    if (measured !== undefined) {
      const asked = Number.isFinite(measured.maxWidth) ? measured.maxWidth : measured.layout.width;
      if (Math.abs(asked - width) <= slack) return measured.layout;
    }
    return this.#layout(width);
  }

  /** The width below which no line can be broken. */
  longestWord(): number {
    return this.text.segments.reduce((longest, { contentWidth }) => Math.max(longest, contentWidth), 0);
  }

  #layout(maxWidth: number): TextLayout {
    if (this.#measured?.maxWidth === maxWidth) return this.#measured.layout;
    const layout = this.#engine.layout(this.text, maxWidth);
    this.#measured = { maxWidth, layout };
    return layout;
  }
}

function constrain(natural: number, given: number, mode: MeasureMode): number {
  if (mode === MeasureMode.Exactly) return given;
  return mode === MeasureMode.AtMost ? Math.min(natural, given) : natural;
}
