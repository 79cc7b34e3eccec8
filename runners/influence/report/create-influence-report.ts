import { DEFAULT_ENVIRONMENT, type Environment } from '../conditions/environment.ts';
import { matchesMedia } from '../conditions/media-query.ts';
import { matchesSupports } from '../conditions/supports-query.ts';
import { decodeUpTo } from '../decode-text.ts';
import type { ParsedPage } from '../html/page-types.ts';
import { DEFAULT_LIMITS, type InfluenceLimits } from '../limits.ts';
import { type PageRule, RuleCollector } from '../sheets/collect-rules.ts';
import type { Condition } from '../sheets/compiled-types.ts';
import { LineStarts } from '../sheets/line-starts.ts';
import { addressesIn, listAddresses } from '../sheets/list-addresses.ts';
import { resolveTarget } from '../sheets/project-path.ts';
import { type LoadedSheet, SheetCache, SheetLibrary } from '../sheets/sheet-library.ts';
import { syntaxOfPath } from '../sheets/style-syntax.ts';
import { listPages, openPage } from '../templates/open-page.ts';
import { analysePage } from './analyse-page.ts';
import { collectFindings } from './collect-findings.ts';
import { describeSheet } from './describe-sheets.ts';
import type { InfluenceInput } from './influence-input.ts';
import { ReportNotes } from './report-notes.ts';
import type { InfluenceReport, ReportPage, ReportSheet } from './report-types.ts';
import { SelectorSummary } from './summarise-selectors.ts';

/** Answers conditions for one environment, each only once. */
function conditionEvaluator(environment: Environment): (condition: Condition) => boolean | null {
  const known = new Map<string, boolean | null>();
  return ({ kind, text }) => {
    const key = `${kind} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const holds =
      kind === 'media' ? matchesMedia(text, environment) : kind === 'supports' ? matchesSupports(text) : null;
    known.set(key, holds);
    return holds;
  };
}

const SHEET = /\.(?:css|scss|less)$/i;

interface Reference {
  readonly url: string;
  readonly kind: string;
  readonly base: string | null;
}

class ReportBuilder {
  readonly notes: ReportNotes;
  readonly #input: InfluenceInput;
  readonly #limits: InfluenceLimits;
  readonly #environment: Environment;
  readonly #library: SheetLibrary;
  readonly #holds: (condition: Condition) => boolean | null;
  readonly #texts = new Map<string, string | null>();
  readonly #summary = new SelectorSummary();
  readonly #pages: ReportPage[] = [];
  readonly #inlineSheets: ReportSheet[] = [];

  constructor(input: InfluenceInput, environment: Environment) {
    this.#environment = environment;
    this.#input = input;
    this.#limits = input.limits ?? DEFAULT_LIMITS;
    this.notes = new ReportNotes(this.#limits.diagnostics);
    this.#library = new SheetLibrary(input.cache ?? new SheetCache());
    this.#holds = conditionEvaluator(environment);
  }

  #readText(path: string): string | null {
    const known = this.#texts.get(path);
    if (known !== undefined) return known;
    const content = this.#input.files.get(path);
    if (content === undefined) {
      this.#texts.set(path, null);
      return null;
    }
    const { text, isCut } = decodeUpTo(content, this.#limits.sheetBytes);
    if (isCut) {
      const message = `The style sheet is longer than ${this.#limits.sheetBytes} characters: what follows is left out.`;
      this.notes.diagnose({
        severity: 'warning',
        code: 'STYLESHEET_TOO_LARGE',
        message,
        file: path,
        line: 1,
        column: 1,
      });
      this.notes.truncate('stylesheet_characters', this.#limits.sheetBytes);
    }
    this.#texts.set(path, text);
    return text;
  }

  #collect(parsed: ParsedPage): Pick<RuleCollector, 'rules' | 'links'> {
    const collector = new RuleCollector(parsed, {
      library: this.#library,
      readText: (path) => this.#readText(path),
      holds: this.#holds,
      diagnose: (diagnostic) => this.notes.diagnose(diagnostic),
      boundary: (url, from) => this.notes.boundary(url, 'stylesheet', from),
    });
    const rules = collector.collect();
    const { links } = collector;
    if (rules.length <= this.#limits.rulesPerPage) return { rules, links };
    this.notes.truncate('rules_per_page', this.#limits.rulesPerPage);
    return { rules: rules.slice(0, this.#limits.rulesPerPage), links };
  }

  addPage(file: string): void {
    const content = this.#input.files.get(file);
    const place = { file, line: 1, column: 1 };
    if (content === undefined) {
      const message = `The page "${file}" is not part of the project.`;
      this.notes.diagnose({ severity: 'error', code: 'PAGE_MISSING', message, ...place });
      return;
    }
    const { text, isCut } = decodeUpTo(content, this.#limits.pageBytes);
    if (isCut) {
      const message = `The page is longer than ${this.#limits.pageBytes} characters: what follows is left out.`;
      this.notes.diagnose({ severity: 'warning', code: 'PAGE_TOO_LARGE', message, ...place });
      this.notes.truncate('page_characters', this.#limits.pageBytes);
    }
    const { parsed, diagnostics } = openPage(file, text, this.#limits.elementsPerPage);
    for (const diagnostic of diagnostics) this.notes.diagnose(diagnostic);
    if (parsed.truncated) {
      const message = `The page has more than ${this.#limits.elementsPerPage} elements: the rest is left out.`;
      this.notes.diagnose({ severity: 'warning', code: 'PAGE_TOO_LARGE', message, ...place });
      this.notes.truncate('elements_per_page', this.#limits.elementsPerPage);
    }
    this.#noteReferences(parsed);
    const { rules, links } = this.#collect(parsed);
    const { page, inlineSheet, exhausted } = analysePage(parsed, rules, {
      deep: this.#input.mode === 'deep',
      matchSteps: this.#limits.matchSteps,
      inlineId: `p${this.#pages.length}`,
      environment: this.#environment,
      tally: (ranked, winners) => this.#summary.add(ranked, winners),
    });
    if (exhausted) {
      const message = 'The selectors of this page cost too much to match: some are taken to match nothing.';
      this.notes.diagnose({ severity: 'warning', code: 'MATCHING_TOO_COSTLY', message, ...place });
      this.notes.truncate('match_steps', this.#limits.matchSteps);
    }
    for (const rule of rules) if (rule.undecided) this.#noteUndecided(rule);
    this.#pages.push(links.length === 0 ? page : { ...page, includes: links });
    if (inlineSheet === null) return;
    this.#inlineSheets.push(inlineSheet);
    for (const { value, line, column } of inlineSheet.rules.flatMap((rule) => rule.declarations)) {
      for (const url of addressesIn(value)) {
        this.#noteReference({ url, kind: 'image', base: parsed.base }, { file, line, column });
      }
    }
  }

  #noteUndecided({ rule, sheet, containers }: PageRule): void {
    const place = new LineStarts(sheet.fileText).place(sheet.start + rule.offset);
    const query = containers.join(' and ').slice(0, 80);
    const message = `Whether the container of every element is "${query}" takes layout to tell: there it is conditional.`;
    this.notes.diagnose({
      severity: 'info',
      code: 'CONTAINER_UNDECIDED',
      message,
      file: sheet.file,
      ...place,
    });
  }

  #noteReferences({ references, file, base }: ParsedPage): void {
    for (const { url, kind, line } of references) {
      this.#noteReference({ url, kind, base }, { file, line, column: 1 });
    }
  }

  /** What leads out of the project is named and never fetched; what is no address of a file is refused. */
  #noteReference(
    { url, kind, base }: Reference,
    place: { file: string; line: number; column: number },
  ): void {
    const target = resolveTarget(url, place.file, base);
    if (target.kind === 'external') {
      this.notes.boundary(target.url, kind, { file: place.file, line: place.line });
    } else if (target.kind === 'refused') {
      this.notes.diagnose({ severity: 'warning', code: 'REFERENCE_REFUSED', message: target.why, ...place });
    }
  }

  #noteAddresses({ compiled, file, fileText, start }: LoadedSheet): void {
    const addresses = listAddresses(compiled);
    if (addresses.length === 0) return;
    const lines = new LineStarts(fileText);
    for (const { url, kind, offset } of addresses) {
      this.#noteReference({ url, kind, base: null }, { file, ...lines.place(start + offset) });
    }
  }

  #noteSheetErrors(sheet: LoadedSheet): void {
    const { errors, rules, notes = [] } = sheet.compiled;
    const isSound = errors.length === 0 && rules.every(({ selectors }) => selectors !== null);
    if (isSound && notes.length === 0) return;
    const lines = new LineStarts(sheet.fileText);
    for (const { offset, what } of errors) {
      const place = lines.place(sheet.start + offset);
      this.notes.diagnose({
        severity: 'warning',
        code: 'CSS_MALFORMED',
        message: what,
        file: sheet.file,
        ...place,
      });
    }
    for (const { offset, what } of notes) {
      const place = lines.place(sheet.start + offset);
      this.notes.diagnose({
        severity: 'info',
        code: 'PREPROCESSOR_NOT_RUN',
        message: what,
        file: sheet.file,
        ...place,
      });
    }
    for (const rule of rules) {
      if (rule.selectors !== null) continue;
      const message = `The selector "${rule.selectorText.slice(0, 80)}" is not valid: its rule is dropped.`;
      const place = lines.place(sheet.start + rule.offset);
      this.notes.diagnose({
        severity: 'warning',
        code: 'SELECTOR_INVALID',
        message,
        file: sheet.file,
        ...place,
      });
    }
  }

  /** Lists style sheets and pre-processor sources that no page names, and says which sheets are made from one. */
  addStyleSources(): void {
    for (const { source } of [...this.#library.sheets]) {
      const made = ['scss', 'less'].map((ending) => source.replace(/\.css$/i, `.${ending}`));
      const from = made.find((path) => path !== source && this.#input.files.has(path));
      if (from === undefined) continue;
      const message = `"${from}" beside it is its source. The report is of the CSS, which is what a browser sees.`;
      const place = { file: source, line: 1, column: 1 };
      this.notes.diagnose({ severity: 'info', code: 'STYLESHEET_HAS_SOURCE', message, ...place });
    }
    for (const path of [...this.#input.files.keys()].sort()) {
      if (!SHEET.test(path) || this.#library.has(path)) continue;
      const syntax = syntaxOfPath(path);
      const text = this.#readText(path);
      if (text === null) continue;
      this.#library.load(
        path,
        text,
        { file: path, fileText: text, start: 0 },
        { syntax, scope: null, quirks: false },
      );
    }
  }

  finish(environment: Environment): InfluenceReport {
    for (const sheet of this.#library.sheets) {
      this.#noteSheetErrors(sheet);
      this.#noteAddresses(sheet);
    }
    const report: InfluenceReport = {
      schema_version: '1.0',
      mode: this.#input.mode,
      evaluated_for: environment,
      stylesheets: [...this.#library.sheets.map(describeSheet), ...this.#inlineSheets],
      pages: this.#pages,
      selectors: this.#summary.list(this.#library.sheets),
      boundaries: this.notes.boundaries,
      diagnostics: this.notes.diagnostics,
      ...(this.notes.truncated.length === 0 ? {} : { truncated: this.notes.truncated }),
    };
    if (this.#input.mode === 'deep') report.findings = collectFindings(report);
    return report;
  }
}

/** Says which declaration wins for every element and property of a project's pages, and with `deep` why. */
export function createInfluenceReport(input: InfluenceInput): InfluenceReport {
  const environment = input.environment ?? DEFAULT_ENVIRONMENT;
  const limits = input.limits ?? DEFAULT_LIMITS;
  const builder = new ReportBuilder(input, environment);
  const pages = input.pages ?? listPages(input.files);
  if (pages.length > limits.pages) builder.notes.truncate('pages', limits.pages);
  for (const file of pages.slice(0, limits.pages)) builder.addPage(file);
  if (input.pages === undefined || input.pages.length === 0) builder.addStyleSources();
  return builder.finish(environment);
}
