import type { PageElement, ParsedPage } from '../html/page-types.ts';
import type { ReportDiagnostic } from '../report/report-types.ts';
import type { CompiledRule, Condition, ImportStatement } from './compiled-types.ts';
import { LayerOrder } from './layer-order.ts';
import { resolveTarget } from './project-path.ts';
import type { LoadedSheet, SheetLibrary } from './sheet-library.ts';
import { syntaxOfPath } from './style-syntax.ts';

/** A rule as one page uses it. */
export interface PageRule {
  readonly rule: CompiledRule;
  readonly sheet: LoadedSheet;
  readonly order: number;
  /** What the sheet's element stands in; null for imported sheets. */
  readonly owner: PageElement | null;
  readonly layerPath: readonly string[];
  layerRank: number;
  /** The first condition that keeps it from applying; null where it applies. */
  readonly blockedBy: Condition['kind'] | null;
  /** What must hold of the containers of an element for it to apply there. */
  readonly containers: readonly string[];
  /** For some element, that takes layout to tell. */
  undecided: boolean;
}

/** What collecting asks of its surroundings. */
export interface RuleSources {
  readonly library: SheetLibrary;
  readonly readText: (path: string) => string | null;
  readonly holds: (condition: Condition) => boolean | null;
  readonly diagnose: (diagnostic: ReportDiagnostic) => void;
  readonly boundary: (url: string, from: { file: string; line: number }) => void;
}

interface Use {
  readonly sheet: LoadedSheet;
  readonly conditions: readonly Condition[];
  readonly layer: readonly string[];
  readonly trail: readonly string[];
  readonly owner: PageElement | null;
}

function joinConditions(outer: readonly Condition[], inner: readonly Condition[]): readonly Condition[] {
  if (outer.length === 0) return inner;
  return inner.length === 0 ? outer : [...outer, ...inner];
}

const NO_CONTAINERS: readonly string[] = [];

function containersOf(conditions: readonly Condition[]): readonly string[] {
  if (!conditions.some(({ kind }) => kind === 'container')) return NO_CONTAINERS;
  return conditions.filter(({ kind }) => kind === 'container').map(({ text }) => text);
}

const MAXIMUM_IMPORT_DEPTH = 32;

/** The rules of a page in the order of its cascade, with their layers ranked. */
export class RuleCollector {
  readonly rules: PageRule[] = [];
  /** The sheets that the page links, with their lines. */
  readonly links: { source: string; line: number }[] = [];
  readonly #layers = new LayerOrder();
  readonly #page: ParsedPage;
  readonly #sources: RuleSources;
  readonly #modules = new Set<string>();
  #uses = 0;

  constructor(page: ParsedPage, sources: RuleSources) {
    this.#page = page;
    this.#sources = sources;
  }

  collect(): PageRule[] {
    for (const entry of this.#page.sheets) {
      const conditions: Condition[] = entry.media.trim() === '' ? [] : [{ kind: 'media', text: entry.media }];
      if (entry.kind === 'style') {
        const place = { file: this.#page.file, fileText: this.#page.source, start: entry.offset };
        const sheet = this.#sources.library.load(
          `${this.#page.file}#style-${entry.number}`,
          entry.text,
          place,
          { syntax: entry.syntax ?? 'css', scope: entry.scope ?? null, quirks: this.#page.quirks },
        );
        sheet.media = entry.media;
        this.#use({ sheet, conditions, layer: [], trail: [], owner: entry.owner });
      } else {
        const sheet = this.#loadFile(entry.href, this.#page.file, entry.line, this.#page.base);
        if (sheet === null) continue;
        this.links.push({ source: sheet.source, line: entry.line });
        sheet.media ||= entry.media;
        this.#use({ sheet, conditions, layer: [], trail: [sheet.source], owner: entry.owner });
      }
    }
    this.#layers.rankAll();
    for (const one of this.rules) one.layerRank = this.#layers.rankOf(one.layerPath);
    return this.rules;
  }

  #loadFile(url: string, file: string, line: number, base: string | null): LoadedSheet | null {
    const target = resolveTarget(url, file, base);
    const place = { file, line, column: 1 };
    if (target.kind === 'external') {
      this.#sources.boundary(target.url, { file, line });
      return null;
    }
    if (target.kind === 'refused') {
      this.#sources.diagnose({
        severity: 'warning',
        code: 'REFERENCE_REFUSED',
        message: target.why,
        ...place,
      });
      return null;
    }
    const text = this.#sources.readText(target.path);
    if (text === null) {
      const message = `The style sheet "${target.path}" is not part of the project.`;
      this.#sources.diagnose({ severity: 'warning', code: 'STYLESHEET_MISSING', message, ...place });
      return null;
    }
    const sheetPlace = { file: target.path, fileText: text, start: 0 };
    const reading = { syntax: syntaxOfPath(target.path), scope: null, quirks: this.#page.quirks };
    return this.#sources.library.load(target.path, text, sheetPlace, reading);
  }

  #use(use: Use): void {
    this.#uses += 1;
    const prefix = this.#uses;
    // A nameless layer is another one each time its sheet is used.
    const pathOf = (path: readonly string[]): readonly string[] =>
      path.length === 0
        ? use.layer
        : [...use.layer, ...path.map((name) => (name.startsWith('\u0000') ? `${name}@${prefix}` : name))];
    for (const entry of use.sheet.compiled.entries) {
      if (entry.kind === 'import') {
        this.#import(entry, use);
        continue;
      }
      const conditions = joinConditions(use.conditions, entry.conditions);
      const blockedBy = this.#blockedBy(conditions);
      if (entry.kind === 'layer') {
        if (blockedBy === null) this.#layers.declare(pathOf(entry.path));
      } else {
        const layerPath = pathOf(entry.layer);
        this.rules.push({
          rule: entry,
          sheet: use.sheet,
          order: this.rules.length,
          owner: use.owner,
          layerPath,
          layerRank: 0,
          blockedBy,
          containers: containersOf(conditions),
          undecided: false,
        });
      }
    }
  }

  #blockedBy(conditions: readonly Condition[]): Condition['kind'] | null {
    for (const condition of conditions)
      if (condition.kind !== 'container' && this.#sources.holds(condition) !== true) return condition.kind;
    return null;
  }

  /** The first address that leads to a file of the project; else the one that is written. */
  #choose({ url, candidates = [] }: ImportStatement, file: string): string {
    const found = candidates.find((candidate) => {
      const target = resolveTarget(candidate, file);
      return target.kind === 'file' && this.#sources.readText(target.path) !== null;
    });
    return found ?? url;
  }

  #import(statement: ImportStatement, use: Use): void {
    const layer =
      statement.layer === null
        ? []
        : statement.layer.length === 0
          ? [`\u0000import${this.#uses}-${statement.offset}`]
          : statement.layer;
    const path = [...use.layer, ...layer];
    const conditions = [...use.conditions];
    if (statement.supports !== null) conditions.push({ kind: 'supports', text: statement.supports });
    if (statement.media !== '') conditions.push({ kind: 'media', text: statement.media });
    if (layer.length > 0 && this.#blockedBy(conditions) === null) this.#layers.declare(path);
    const line = use.sheet.fileText.slice(0, use.sheet.start + statement.offset).split('\n').length;
    const base = use.sheet.source.includes('#style-') ? this.#page.base : null;
    if (statement.condition !== undefined) conditions.push(statement.condition);
    const sheet = this.#loadFile(this.#choose(statement, use.sheet.file), use.sheet.file, line, base);
    if (sheet === null) return;
    if (!use.sheet.imports.some((one) => one.source === sheet.source && one.line === line))
      use.sheet.imports.push({ source: sheet.source, line });
    if (statement.once && this.#modules.has(sheet.source)) return;
    this.#modules.add(sheet.source);
    const isCycle = use.trail.includes(sheet.source);
    if (isCycle || use.trail.length >= MAXIMUM_IMPORT_DEPTH) {
      const message = isCycle
        ? `"${sheet.source}" is imported by itself: the second time it is left out.`
        : `"${sheet.source}" is imported through more than ${MAXIMUM_IMPORT_DEPTH} sheets: it is left out.`;
      this.#sources.diagnose({
        severity: 'warning',
        code: isCycle ? 'IMPORT_CYCLE' : 'IMPORT_TOO_DEEP',
        message,
        file: use.sheet.file,
        line,
        column: 1,
      });
      return;
    }
    sheet.importedFrom ??= use.sheet.source;
    sheet.media ||= statement.media;
    sheet.layer ||= layer.join('.');
    this.#use({ sheet, conditions, layer: path, trail: [...use.trail, sheet.source], owner: null });
  }
}
