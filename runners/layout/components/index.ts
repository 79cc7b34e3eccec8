export type { HostMapping } from './host-mapping.ts';
export { HOST_MAPPINGS } from './registry.ts';
export { readIntents, renderScene, screenOf } from './render-scene.ts';
export { findSampleParams, type SampleParams } from './sample-params.ts';
export type { FoundIntent } from './scene-builder.ts';
export type { AppInput, SceneFailure, SceneInput, SceneResult } from './scene-input.ts';
