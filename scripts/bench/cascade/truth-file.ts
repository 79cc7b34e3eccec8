import { z } from 'zod';
import type {
  BrowserDeclaration,
  BrowserElement,
} from '../../../runners/influence/testing/browser-cascade.ts';

const Entry = z.object({
  value: z.string(),
  source: z.string().nullable(),
  line: z.number().nullish(),
  column: z.number().nullish(),
  property: z.string().optional(),
  declared: z.string().optional(),
});
const TruthFile = z.object({
  page: z.string(),
  elements: z.array(
    z.object({
      tag: z.string(),
      winners: z.record(z.string(), Entry),
      overridden: z.record(z.string(), z.array(Entry)),
    }),
  ),
});

/** A browser's cascade of one page, taken earlier: the winner of each longhand and what lost to it. Throws on others. */
export function readTruthFile(text: string): { page: string; elements: BrowserElement[] } {
  const { page, elements } = TruthFile.parse(JSON.parse(text));
  const read = (longhand: string, entry: z.infer<typeof Entry>): BrowserDeclaration => ({
    source: (entry.source ?? '').replace(/^style#/, 'style-'),
    line: entry.source === 'inline' ? null : (entry.line ?? null),
    column: entry.column ?? null,
    property: entry.property ?? longhand,
    value: entry.declared ?? entry.value,
  });
  return {
    page,
    elements: elements.map(({ tag, winners, overridden }) => ({
      tag,
      chains: new Map(
        Object.entries(winners).map(([longhand, winner]) => [
          longhand,
          [winner, ...(overridden[longhand] ?? [])].map((entry) => read(longhand, entry)),
        ]),
      ),
    })),
  };
}
