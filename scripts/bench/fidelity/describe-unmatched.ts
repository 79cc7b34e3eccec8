import type { ComparableNode } from './comparable-nodes.ts';
import type { ScreenMeasures } from './measure-screen.ts';

/** What the truth has and we do not, and what only we have: where to look for the cause of a loss. */
export function describeUnmatched(measures: ScreenMeasures): string[] {
  return [
    ...measures.unmatched.truth.map((node) => `  − ${describe(node)}`),
    ...measures.unmatched.ours.map((node) => `  + ${describe(node)}`),
  ];
}

function describe({ name, text, box }: ComparableNode): string {
  const place = [box.x, box.y, box.width, box.height].map((length) => Math.round(length * 10) / 10).join(' ');
  return text === '' ? `[${place}] ${name}` : `[${place}] ${name} "${text.slice(0, 60)}"`;
}
