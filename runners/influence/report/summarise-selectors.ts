import { applies, type RankedDeclaration } from '../cascade/rank-declarations.ts';
import type { PageRule } from '../sheets/collect-rules.ts';
import type { LoadedSheet } from '../sheets/sheet-library.ts';
import type { ReportSelector } from './report-types.ts';

interface Tally {
  matches: number;
  won: number;
  lost: number;
  readonly overriddenBy: Set<string>;
}

const ruleId = ({ sheet, rule }: PageRule): string => `${sheet.id}r${rule.index}`;

/** Counts, over all pages, what each rule reaches, wins and loses, and against whom. */
export class SelectorSummary {
  readonly #tallies = new Map<string, Tally>();

  #of(rule: PageRule): Tally {
    const id = ruleId(rule);
    const tally = this.#tallies.get(id) ?? { matches: 0, won: 0, lost: 0, overriddenBy: new Set<string>() };
    this.#tallies.set(id, tally);
    return tally;
  }

  /** Adds what reaches one element. */
  add(ranked: readonly RankedDeclaration[], winners: ReadonlyMap<string, RankedDeclaration>): void {
    const seen = new Set<Tally>();
    for (const one of ranked) {
      if (one.match === null || !applies(one)) continue;
      const tally = this.#of(one.match.rule);
      if (!seen.has(tally)) {
        seen.add(tally);
        tally.matches += 1;
      }
      for (const longhand of one.declaration.longhands) {
        const winner = winners.get(longhand);
        if (winner === one) tally.won += 1;
        else {
          tally.lost += 1;
          if (winner?.match && winner.match.rule !== one.match.rule)
            tally.overriddenBy.add(ruleId(winner.match.rule));
        }
      }
    }
  }

  /** One line for every rule, those that nothing matches included. */
  list(sheets: readonly LoadedSheet[]): ReportSelector[] {
    return sheets.flatMap((sheet) =>
      sheet.compiled.rules.map((rule) => {
        const id = `${sheet.id}r${rule.index}`;
        const tally = this.#tallies.get(id);
        return {
          rule_id: id,
          matches: tally?.matches ?? 0,
          properties_won: tally?.won ?? 0,
          properties_lost: tally?.lost ?? 0,
          overridden_by: [...(tally?.overriddenBy ?? [])].sort(),
        };
      }),
    );
  }
}
