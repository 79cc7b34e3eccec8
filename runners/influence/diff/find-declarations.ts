import type { PropertyChange } from '../../../src/contracts/influence-diff.ts';
import type { InfluenceReport } from '../../../src/contracts/influence-report.ts';

/** A declaration, and what it is told apart by from revision to revision. */
export interface FoundDeclaration {
  readonly shown: NonNullable<PropertyChange['before']>;
  readonly identity: string;
}

/** A style element is the same sheet though another is written before it. */
export function sourceIdentity(source: string): string {
  return source.replace(/#style-\d+$/, '#style');
}

/** The declarations of a report by their ids. */
export function findDeclarations({
  stylesheets,
}: Pick<InfluenceReport, 'stylesheets'>): Map<string, FoundDeclaration> {
  const found = new Map<string, FoundDeclaration>();
  for (const { source, rules } of stylesheets) {
    for (const { selector, conditions, layer = '', scope = '', declarations } of rules) {
      for (const { id, property, value, important, line } of declarations) {
        const shown = { property, value, important, selector, source, line };
        const identity = JSON.stringify([
          ...[sourceIdentity(source), selector, conditions, layer, scope],
          ...[property, value, important],
        ]);
        found.set(id, { shown, identity });
      }
    }
  }
  return found;
}
