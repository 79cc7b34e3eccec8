import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import { createMemoryProject, type MemoryFile } from '../../source/index.ts';
import { loadBundledFonts } from '../../text/load-fonts.ts';
import {
  createLayoutEngine,
  type LaidOutScreen,
  type LayoutEngine,
  type LayoutRequest,
  type OpenProject,
} from '../index.ts';
import { deviceModel } from './make-scene.ts';

let engine: LayoutEngine | undefined;

/** The engine with the bundled fonts, shared by the tests of a file. */
export function testEngine(): LayoutEngine {
  engine ??= createLayoutEngine({ fonts: loadBundledFonts(), performanceNow: () => performance.now() });
  return engine;
}

export function openFiles(files: Readonly<Record<string, MemoryFile>>): OpenProject {
  return testEngine().open(createMemoryProject(new Map(Object.entries(files))));
}

/** A request for a screen on an iPhone 15, without chrome. */
export function requestFor(entry: string, rest: Partial<LayoutRequest> = {}): LayoutRequest {
  const { context, platform } = deviceModel('iphone-15');
  return { entry: toEntry(entry), device: context, platform, bare: true, ...rest };
}

export function toEntry(entry: string): EntryPoint {
  const [file = '', exported = 'default'] = entry.split('#');
  return { file, export: exported };
}

/** Lays a screen out that must succeed. */
export function layOutScreen(project: OpenProject, request: LayoutRequest): LaidOutScreen {
  const outcome = project.layout(request);
  if (outcome.status === 'failed') throw new Error(outcome.failure.message);
  return outcome;
}
