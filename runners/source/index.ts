export { findSyntaxError } from './find-syntax-error.ts';
export { createParsedModuleCache, type ParsedModuleCache } from './module-cache.ts';
export {
  createModuleResolver,
  type ModuleResolver,
  packageNameOf,
  type Resolution,
  sharedResolver,
} from './module-resolver.ts';
export { MAX_NESTING } from './nesting-scan.ts';
export { parseModule } from './parse-module.ts';
export { ParsedModule, type ParseFailure, type ParseOutcome } from './parsed-module.ts';
export { createMemoryProject, decodeText, type MemoryFile, type SourceProject } from './project.ts';
export { folderOf, joinPath } from './project-paths.ts';
export { listPaths, searchFiles } from './project-queries.ts';
export { createTouchCheck, type ReadLog, toInputs } from './read-log.ts';
export { ReadMemo } from './read-memo.ts';
export { type AssetFile, resolveAsset } from './resolve-asset.ts';
export { isAssetPath } from './resolve-file.ts';
export { type Tracked, TrackedProject } from './tracked-project.ts';
