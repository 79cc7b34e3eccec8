import type { Json, LayoutText } from '../../../src/contracts/layout-document.ts';
import type { TextLayout } from '../../text/text-layout.ts';
import type { SceneText } from '../scene.ts';
import { roundLength } from './round.ts';
import { sortKeys } from './sort-keys.ts';

/** A text as the device draws it: its runs, and the lines they were broken into. */
export function emitText(text: SceneText, layout: TextLayout): LayoutText {
  return {
    runs: text.runs.map((run) => ({ text: run.text, style: sortKeys(run.style) })),
    lines: layout.lines.map(({ start, end, width, baseline, ellipsis }) => ({
      start,
      end,
      width: roundLength(width),
      baseline: roundLength(baseline),
      ...(ellipsis === undefined ? {} : { ellipsis: { start: ellipsis.start, end: ellipsis.end } }),
    })),
    truncated: layout.truncated,
  };
}

/** How far the text follows the device's font scale, where it does not follow it all the way. */
export function emitFontScaling(text: SceneText | undefined): Record<string, Json> {
  if (text === undefined) return {};
  if (!text.allowFontScaling) return { allow_font_scaling: false };
  const { maxFontSizeMultiplier: most = 0 } = text;
  return most >= 1 ? { max_font_size_multiplier: most } : {};
}
