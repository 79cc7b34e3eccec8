import type { z } from 'zod';
import type { InfluenceDiff } from '../../../src/contracts/influence-diff.ts';
import { type InfluenceReport, influenceReportSchema } from '../../../src/contracts/influence-report.ts';
import {
  createInfluenceReport,
  diffReports,
  type InfluenceFiles,
  listPages,
  muteSelectors,
  SheetCache,
} from '../../influence/index.ts';
import { createStyleGraph } from '../../map/index.ts';
import { createCachedProject } from '../layout/cached-project.ts';
import type { EngineOperations } from '../protocol.ts';
import { describeChanges, findMuted } from './describe-changes.ts';
import {
  type AnalysePageAnswer,
  analysePageCallSchema,
  comparePagesCallSchema,
  type listPagesAnswerSchema,
  type MutePageAnswer,
  mutePageCallSchema,
  openStylesCallSchema,
} from './influence-calls.ts';

/** The analysis of styles over the blobs in this folder. Sheets stay parsed from page to page and job to job. */
export function loadStyleEngine(blobFolder: string): EngineOperations {
  const cache = new SheetCache();
  let files: InfluenceFiles = new Map<string, string>();
  return {
    open_styles(input) {
      const source = createCachedProject(openStylesCallSchema.parse(input).files, blobFolder);
      files = { get: (path) => source.readBytes(path), has: source.has, keys: () => source.paths() };
      return null;
    },
    list_pages() {
      return { pages: listPages(files) } satisfies z.infer<typeof listPagesAnswerSchema>;
    },
    analyse_page(input) {
      const { page, mode, environment, include, maxBytes } = analysePageCallSchema.parse(input);
      const pages = page === null ? [] : [page];
      const report = createInfluenceReport({ files, mode, pages, environment, cache });
      const bytes = new TextEncoder().encode(JSON.stringify(report));
      if (bytes.byteLength > maxBytes) return { kind: 'too_large', sizeBytes: bytes.byteLength };
      const { nodes, edges } = createStyleGraph([report], include);
      return {
        kind: 'analysed',
        report: bytes,
        elements: report.pages[0]?.elements.length ?? 0,
        sheets: report.stylesheets.map(({ source }) => source).filter((source) => !source.includes('#')),
        nodes: [...nodes],
        edges: [...edges],
        diagnostics: report.diagnostics,
        truncated: report.truncated ?? [],
      } satisfies AnalysePageAnswer;
    },
    compare_pages(input): InfluenceDiff {
      const { before, after, limits } = comparePagesCallSchema.parse(input);
      return diffReports(readReport(before), readReport(after), limits);
    },
    mute_page(input): MutePageAnswer {
      const { report, muted, maxChanges } = mutePageCallSchema.parse(input);
      const stored = readReport(report);
      return {
        page: describeChanges(stored, muteSelectors(stored, muted), maxChanges),
        matched: findMuted(stored, muted),
      };
    },
  };
}

const NO_PAGE: Pick<InfluenceReport, 'pages' | 'stylesheets'> = { pages: [], stylesheets: [] };

/** What two versions of a page are compared by; a version without the page has nothing of it. */
function readReport(report: Uint8Array): InfluenceReport;
function readReport(report: Uint8Array | null): typeof NO_PAGE;
function readReport(report: Uint8Array | null): typeof NO_PAGE {
  if (report === null) return NO_PAGE;
  return influenceReportSchema.parse(JSON.parse(new TextDecoder().decode(report)));
}
