import { foldOptimally } from './fold-optimally.ts';
import { type FoldedLine, withinBox } from './folded-line.ts';
import { LineFolder } from './line-folder.ts';
import type { PreparedText, Segment } from './prepared-text.ts';

/** Breaks a text into lines no wider than `maxWidth`, in the way of its platform. */
export function foldLines(text: PreparedText, maxWidth: number): FoldedLine[] {
  const lines: FoldedLine[] = [];
  for (const paragraph of splitParagraphs(text.segments)) {
    lines.push(...foldParagraph(text, paragraph, maxWidth));
  }
  if (text.endsWithLineBreak || lines.length === 0) lines.push(emptyLineAt(text.text.length));
  return lines.map((line) => withinBox(line, maxWidth));
}

function foldParagraph(text: PreparedText, segments: readonly Segment[], maxWidth: number): FoldedLine[] {
  if (text.breakStrategy === 'optimal' && Number.isFinite(maxWidth)) {
    const lines = foldOptimally(text, segments, maxWidth);
    if (lines !== undefined) return lines;
  }
  const folder = new LineFolder(text, maxWidth, segments[0]?.start ?? 0);
  for (const segment of segments) folder.add(segment);
  return folder.finish();
}

function splitParagraphs(segments: readonly Segment[]): Segment[][] {
  const paragraphs: Segment[][] = [];
  let current: Segment[] = [];
  for (const segment of segments) {
    current.push(segment);
    if (!segment.required) continue;
    paragraphs.push(current);
    current = [];
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

function emptyLineAt(position: number): FoldedLine {
  return { start: position, end: position, width: 0, wrapped: false };
}
