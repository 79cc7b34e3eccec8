import { unpackSpecificity } from '../selectors/selector-types.ts';
import { LineStarts } from '../sheets/line-starts.ts';
import type { LoadedSheet } from '../sheets/sheet-library.ts';
import type { ReportSheet } from './report-types.ts';

const layerName = (path: readonly string[]): string =>
  path.map((name) => (name.startsWith('\u0000') ? '<anonymous>' : name)).join('.');

/** The report's list of a sheet's rules and declarations, with the places they stand at. */
export function describeSheet(sheet: LoadedSheet): ReportSheet {
  const lines = new LineStarts(sheet.fileText);
  const placeOf = (offset: number): { line: number; column: number } => lines.place(sheet.start + offset);
  return {
    id: sheet.id,
    source: sheet.source,
    ...(sheet.media === '' ? {} : { media: sheet.media }),
    ...(sheet.layer === '' ? {} : { layer: layerName([sheet.layer]) }),
    ...(sheet.syntax === 'css' ? {} : { syntax: sheet.syntax }),
    ...(sheet.importedFrom === null ? {} : { imported_from: sheet.importedFrom }),
    ...(sheet.imports.length === 0 ? {} : { imports: sheet.imports }),
    rules: sheet.compiled.rules.map((rule) => ({
      id: `${sheet.id}r${rule.index}`,
      selector: rule.selectorText,
      specificity: unpackSpecificity(Math.max(0, ...(rule.selectors ?? []).map((one) => one.specificity))),
      ...(rule.layer.length === 0 ? {} : { layer: layerName(rule.layer) }),
      ...(rule.scope === null ? {} : { scope: rule.scope.text }),
      conditions: rule.conditions.map(({ kind, text }) =>
        kind === 'preprocessor' ? text : `@${kind} ${text}`,
      ),
      ...placeOf(rule.offset),
      declarations: rule.declarations.map((one) => ({
        id: sheet.declarationIds[one.index] ?? '',
        property: one.property,
        value: one.value,
        important: one.important,
        ...placeOf(one.offset),
        valid: one.valid,
        ...(one.unresolved === undefined ? {} : { unresolved: one.unresolved }),
      })),
    })),
  };
}
