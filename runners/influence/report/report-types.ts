import type { Environment } from '../conditions/environment.ts';

/** Influence report 1.0, as the contract has it. */
export interface InfluenceReport {
  schema_version: '1.0';
  mode: 'basic' | 'deep';
  evaluated_for: Environment;
  stylesheets: ReportSheet[];
  pages: ReportPage[];
  selectors: ReportSelector[];
  findings?: ReportFindings;
  boundaries: { url: string; kind: string; from: { file: string; line: number } }[];
  css_simulation?: { muted_selectors: string[]; changed: SimulatedChange[] };
  diagnostics: ReportDiagnostic[];
  truncated?: { what: string; limit: number }[];
}

export interface SimulatedChange {
  page: string;
  element: number;
  property: string;
  before: string | null;
  after: string | null;
}

/** A file of the project that is asked for, and the line that does. */
export interface ReportInclusion {
  source: string;
  line: number;
}

export interface ReportSheet {
  id: string;
  source: string;
  media?: string;
  layer?: string;
  syntax?: 'scss' | 'less';
  imported_from?: string;
  imports?: ReportInclusion[];
  rules: ReportRule[];
}

export interface ReportRule {
  id: string;
  selector: string;
  specificity: [number, number, number];
  layer?: string;
  scope?: string;
  conditions: string[];
  line: number;
  column: number;
  declarations: ReportDeclaration[];
}

export interface ReportDeclaration {
  id: string;
  property: string;
  value: string;
  important: boolean;
  line: number;
  column: number;
  valid: boolean;
  unresolved?: true;
}

export type LineageStatus = 'dominant' | 'overridden' | 'inherited' | 'conditional';
export type LineageReason =
  | 'importance'
  | 'inline'
  | 'layer'
  | 'specificity'
  | 'scope'
  | 'order'
  | 'media'
  | 'supports'
  | 'container'
  | 'preprocessor'
  | 'state';

export interface LineageEntry {
  declaration: string;
  status: LineageStatus;
  because: LineageReason;
}

export interface ReportPage {
  file: string;
  template?: string;
  includes?: ReportInclusion[];
  elements: {
    index: number;
    tag: string;
    id: string;
    classes: string[];
    line: number;
    parent: number | null;
  }[];
  winners: Record<number, Readonly<Record<string, string>>>;
  /**
   * Names whose winner has no effect, by element: in its writing mode the other name means the same, and its winner is
   * stronger. `winners` has both, as each is the strongest under its name.
   */
  outranked?: Record<number, Record<string, string>>;
  lineage?: Record<number, Record<string, LineageEntry[]>>;
}

/** What has no effect on the pages of the report. */
export interface ReportFindings {
  unused_rules: string[];
  /** They match, and each of their declarations loses everywhere. */
  rules_that_never_win: string[];
  /** Of rules that match. */
  unused_declarations: string[];
  /** Important declarations of different rules for the same property, the strongest first. */
  important_wars: { page: string; property: string; declarations: string[]; elements: number }[];
}

export interface ReportSelector {
  rule_id: string;
  matches: number;
  properties_won: number;
  properties_lost: number;
  overridden_by: string[];
}

export interface ReportDiagnostic {
  severity: 'info' | 'warning' | 'error';
  code: string;
  message: string;
  file: string;
  line: number;
  column: number;
}
