import { strongest, unpackSpecificity } from '../selectors/selector-types.ts';
import type { CompiledSheet } from '../sheets/compiled-types.ts';
import { LineStarts } from '../sheets/line-starts.ts';
import type { LoadedSheet } from '../sheets/sheet-library.ts';
import type { ReportRule, ReportSheet } from './report-types.ts';

const layerName = (path: readonly string[]): string =>
  path.map((name) => (name.startsWith('\u0000') ? '<anonymous>' : name)).join('.');

const described = new WeakMap<CompiledSheet, Map<string, ReportRule[]>>();

/** The rules of a sheet that is a whole file are described once for all reports that name it alike. */
function rulesOf(sheet: LoadedSheet): ReportRule[] {
  if (sheet.start !== 0 || sheet.fileText !== sheet.compiled.text) return describeRules(sheet);
  const byId = described.get(sheet.compiled) ?? new Map<string, ReportRule[]>();
  described.set(sheet.compiled, byId);
  const rules = byId.get(sheet.id) ?? describeRules(sheet);
  byId.set(sheet.id, rules);
  return rules;
}

function describeRules(sheet: LoadedSheet): ReportRule[] {
  const lines = new LineStarts(sheet.fileText);
  const placeOf = (offset: number): { line: number; column: number } => lines.place(sheet.start + offset);
  return sheet.compiled.rules.map((rule) => ({
    id: `${sheet.id}r${rule.index}`,
    selector: rule.selectorText,
    specificity: unpackSpecificity(strongest(rule.selectors ?? [])),
    ...(rule.layer.length === 0 ? {} : { layer: layerName(rule.layer) }),
    ...(rule.scope === null ? {} : { scope: rule.scope.text }),
    conditions: rule.conditions.map(({ kind, text }) =>
      kind === 'preprocessor' ? text : `@${kind} ${text}`,
    ),
    ...placeOf(rule.offset),
    declarations: rule.declarations.map((one) => {
      const { property, value, important, valid, unresolved } = one;
      const id = sheet.declarationIds[one.index] ?? '';
      const { line, column } = placeOf(one.offset);
      const declaration = { id, property, value, important, line, column, valid };
      return unresolved === undefined ? declaration : { ...declaration, unresolved };
    }),
  }));
}

/** The report's list of a sheet's rules and declarations, with the places they stand at. */
export function describeSheet(sheet: LoadedSheet): ReportSheet {
  return {
    id: sheet.id,
    source: sheet.source,
    ...(sheet.media === '' ? {} : { media: sheet.media }),
    ...(sheet.layer === '' ? {} : { layer: layerName([sheet.layer]) }),
    ...(sheet.syntax === 'css' ? {} : { syntax: sheet.syntax }),
    ...(sheet.importedFrom === null ? {} : { imported_from: sheet.importedFrom }),
    ...(sheet.imports.length === 0 ? {} : { imports: sheet.imports }),
    rules: rulesOf(sheet),
  };
}
