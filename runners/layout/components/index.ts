export type { HostMapping } from './host-mapping.ts';
export { HOST_MAPPINGS } from './registry.ts';
export { renderScene } from './render-scene.ts';
export type { SceneFailure, SceneInput, SceneResult } from './scene-input.ts';
