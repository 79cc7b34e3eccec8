import type { RevisionFile } from '../../../src/contracts/source-revision.ts';
import {
  checkAnswer,
  describeFile,
  describeFiles,
  encodingOf,
  loadTokenCounter,
  type Preparation,
  prepareDocs,
  type SourceParts,
} from '../../docs/index.ts';
import { createModuleResolver, createParsedModuleCache } from '../../source/index.ts';
import { createCachedProject } from '../layout/cached-project.ts';
import type { EngineOperations } from '../protocol.ts';
import {
  type CheckAnswer,
  checkCallSchema,
  type DescribeAnswer,
  describeCallSchema,
  openDocsCallSchema,
  prepareCallSchema,
} from './docs-calls.ts';

/** Which of two files for different platforms an import means is told by one of them. */
const PLATFORM = 'ios';

/** The reading of source for documentation, over the blobs in this folder. */
export function loadDocsEngine(blobFolder: string): EngineOperations {
  const parsed = createParsedModuleCache();
  const partsOf = (files: readonly RevisionFile[]): SourceParts => {
    const project = createCachedProject(files, blobFolder);
    return { project, parsed, resolver: createModuleResolver(project, PLATFORM, parsed) };
  };
  let after = partsOf([]);
  let before: SourceParts | null = null;
  const counters = new Map<string, ReturnType<typeof loadTokenCounter>>();
  return {
    open_docs(input) {
      const opened = openDocsCallSchema.parse(input);
      after = partsOf(opened.files);
      before = opened.before === null ? null : partsOf(opened.before);
      return null;
    },
    describe_docs(input): DescribeAnswer {
      const { paths } = describeCallSchema.parse(input);
      const earlier = before;
      return {
        files: describeFiles(after, paths),
        before: earlier === null ? [] : paths.flatMap((path) => describeFile(earlier, path) ?? []),
      };
    },
    async prepare_docs(input): Promise<Preparation> {
      const { model, ...asked } = prepareCallSchema.parse(input);
      const encoding = encodingOf(model);
      const counter = counters.get(encoding) ?? loadTokenCounter(encoding);
      counters.set(encoding, counter);
      return prepareDocs({ after, before }, asked, await counter);
    },
    check_docs(input): CheckAnswer {
      const { kind, paths, boundary, answer } = checkCallSchema.parse(input);
      const source = {
        project: after.project,
        before: before?.project ?? null,
        parsed,
        paths: new Set(paths),
        boundary,
      };
      return checkAnswer(source, kind, answer);
    },
  };
}
