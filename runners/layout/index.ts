export { createLayoutEngine, type LayoutEngineOptions } from './create-layout-engine.ts';
export { serializeLayout } from './emit/emit-document.ts';
export { GENERATOR_VERSION } from './emit/generator-version.ts';
export { LayoutTrapError } from './flex/layout-trap-error.ts';
export type {
  DiscoveredScreens,
  FailedScreen,
  FoundScreen,
  LaidOutScreen,
  LayoutEngine,
  LayoutOutcome,
  LayoutRequest,
  LayoutTimings,
  OpenProject,
} from './layout-engine.ts';
