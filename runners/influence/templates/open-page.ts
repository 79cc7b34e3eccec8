import { languageOfPath } from '../../../src/contracts/languages.ts';
import { decodeText } from '../decode-text.ts';
import type { ParsedPage } from '../html/page-types.ts';
import { parsePage } from '../html/parse-page.ts';
import type { InfluenceFiles } from '../report/influence-input.ts';
import type { ReportDiagnostic } from '../report/report-types.ts';
import { holdsMarkup, readTemplatePage } from './read-template-page.ts';
import { templateKindOf } from './template-kinds.ts';

/** A page of any language. */
export interface OpenedPage {
  readonly parsed: ParsedPage;
  readonly diagnostics: readonly ReportDiagnostic[];
}

/** Reads a page: HTML as it is, the markup of a template as a skeleton. */
export function openPage(file: string, content: string | Uint8Array, elementLimit: number): OpenedPage {
  const text = decodeText(content);
  const kind = templateKindOf(file);
  return kind === null
    ? { parsed: parsePage(file, text, elementLimit), diagnostics: [] }
    : readTemplatePage(file, text, kind, elementLimit);
}

/** Whether there is markup in a file, by its name and, where code may be all there is, by its content. */
function isPage(file: string, files: InfluenceFiles): boolean {
  if (languageOfPath(file)?.id === 'html') return true;
  const kind = templateKindOf(file);
  if (kind === null) return false;
  const content = files.get(file);
  return content !== undefined && holdsMarkup(decodeText(content), kind);
}

/** The paths of a project's pages in order: HTML files, and templates and components that hold markup. */
export function listPages(files: InfluenceFiles): string[] {
  return [...files.keys()].filter((file) => isPage(file, files)).sort();
}
