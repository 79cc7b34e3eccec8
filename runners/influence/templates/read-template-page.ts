import type { PageSheet, ParsedPage } from '../html/page-types.ts';
import { parsePage } from '../html/parse-page.ts';
import type { ReportDiagnostic } from '../report/report-types.ts';
import type { ScannedCode } from './code/code-types.ts';
import { listComponentSheets } from './component/component-sheets.ts';
import { readComponent } from './component/read-component.ts';
import { SCOPE_ATTRIBUTE } from './component/scoped-selectors.ts';
import { buildTree } from './markup/build-tree.ts';
import { createSkeleton, type Skeleton } from './markup/create-skeleton.ts';
import { walkMarkup } from './markup/walk-markup.ts';
import { scanCode } from './scan-code.ts';
import type { TemplateKind } from './template-kinds.ts';
import { TemplateNotes } from './template-notes.ts';

/** Longer templates are cut: nobody writes them by hand. */
export const MAXIMUM_TEMPLATE_LENGTH = 2 * 1024 * 1024;

/** The markup of a template as a page, and what is said about it. */
export interface TemplatePage {
  readonly parsed: ParsedPage;
  readonly skeleton: string;
  readonly diagnostics: readonly ReportDiagnostic[];
}

function noteSkeleton(notes: TemplateNotes, kind: TemplateKind, code: ScannedCode, skeleton: Skeleton): void {
  const count = code.pieces.length;
  const message =
    `Read as the HTML skeleton of a ${kind} template: ${count} ${count === 1 ? 'piece' : 'pieces'} of code ` +
    'left out, all branches shown, loops once.';
  notes.say('info', 'TEMPLATE_SKELETON', message, 0);
  const followed = code.pieces.filter(({ follows }) => follows).map(({ start }) => start);
  notes.sayOfEach(
    'info',
    'TEMPLATE_NOT_FOLLOWED',
    'Another file is named here; it is not followed.',
    followed,
  );
  const sheet = 'The address of this style sheet is made by code: its rules are not in the report.';
  notes.sayOfEach('warning', 'TEMPLATE_SHEET_UNKNOWN', sheet, skeleton.unknownSheets);
  const attribute = 'What this attribute says depends on code: only what is written out is known.';
  notes.sayOfEach('info', 'TEMPLATE_ATTRIBUTE_UNKNOWN', attribute, skeleton.unknownAttributes);
  const name = 'Code decides which element this is: no rule is taken to name it.';
  notes.sayOfEach('info', 'TEMPLATE_ELEMENT_UNKNOWN', name, skeleton.dynamicNames);
  const branch = 'Another branch opens or closes this element already: this tag is left out.';
  notes.sayOfEach('info', 'TEMPLATE_BRANCH_LEFT_OUT', branch, skeleton.leftOut);
  if (code.unclosed === null) return;
  const { offset, delimiter } = code.unclosed;
  const rest = kind === 'vue' ? 'it is taken for text' : 'the rest of the file is left out';
  notes.say('warning', 'TEMPLATE_UNCLOSED', `"${delimiter}" is not closed: ${rest}.`, offset);
}

interface Markup {
  readonly text: string;
  readonly sheets: readonly PageSheet[];
  readonly scoped: boolean;
}

/** The part of a source that holds markup: all of it, but in components. */
function findMarkup(source: string, kind: TemplateKind, notes: TemplateNotes): Markup {
  if (kind !== 'vue' && kind !== 'svelte') return { text: source, sheets: [], scoped: false };
  const { markup, styles, unclosed, foreignMarkup } = readComponent(source, kind);
  for (const { name, start } of unclosed)
    notes.say(
      'warning',
      'TEMPLATE_UNCLOSED',
      `<${name}> is not closed: it takes the rest of the file.`,
      start,
    );
  if (foreignMarkup !== null) {
    const message = `Markup in "${foreignMarkup.language}" is not read.`;
    notes.say('warning', 'TEMPLATE_LANGUAGE_UNKNOWN', message, foreignMarkup.offset);
  }
  const sheets = listComponentSheets(kind, styles, source, notes);
  const scoped = sheets.some((one) => one.kind === 'style' && one.scope);
  return { text: markup, sheets, scoped };
}

/** Whether a template holds markup beside its code. */
export function holdsMarkup(text: string, kind: TemplateKind): boolean {
  const source = text.slice(0, MAXIMUM_TEMPLATE_LENGTH);
  const { text: markup } = findMarkup(source, kind, new TemplateNotes('', source));
  return walkMarkup(markup, scanCode(markup, kind).pieces).tags.some(({ closing }) => !closing);
}

/**
 * Reads the markup of a template as a page of its own. Lines and columns are those of the source. Nothing is run or
 * followed; what code decides is left out and named in the diagnostics.
 */
export function readTemplatePage(
  file: string,
  text: string,
  kind: TemplateKind,
  elementLimit: number,
): TemplatePage {
  const source = text.slice(0, MAXIMUM_TEMPLATE_LENGTH);
  const notes = new TemplateNotes(file, source);
  if (source.length < text.length) {
    const message = `The template is longer than ${MAXIMUM_TEMPLATE_LENGTH} characters: the rest is left out.`;
    notes.say('warning', 'PAGE_TOO_LARGE', message, source.length);
  }
  const markup = findMarkup(source, kind, notes);
  const code = scanCode(markup.text, kind);
  const skeleton = createSkeleton(markup.text, code);
  noteSkeleton(notes, kind, code, skeleton);
  const isComponent = kind === 'vue' || kind === 'svelte';
  const tree = buildTree(skeleton.text, {
    kind,
    isDocument: skeleton.hasDocument && !isComponent,
    scopeAttribute: markup.scoped ? SCOPE_ATTRIBUTE : null,
  });
  const parsed = parsePage(file, skeleton.text, elementLimit, { kind, tree });
  return {
    parsed: isComponent ? { ...parsed, source, sheets: [...parsed.sheets, ...markup.sheets] } : parsed,
    skeleton: skeleton.text,
    diagnostics: notes.diagnostics,
  };
}
