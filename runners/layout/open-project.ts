import type { Platform } from '../../src/contracts/device-context.ts';
import type { SourceProject } from '../source/index.ts';
import type { TextEngine } from '../text/layout-text.ts';
import { type CapabilityUse, findCapabilities } from './capabilities/find-capabilities.ts';
import { reportMissingCapabilities } from './capabilities/missing-capabilities.ts';
import { renderScene } from './components/index.ts';
import { type Discovery, discoverScreens } from './discover/index.ts';
import { emitDocument, serializeLayout } from './emit/emit-document.ts';
import { entryNotFound, findEntryFailure } from './entry-failure.ts';
import { layoutScene } from './flex/layout-scene.ts';
import type { LayoutOutcome, LayoutRequest, OpenProject } from './layout-engine.ts';
import type { Scene } from './scene.ts';
import type { TimedModuleCache } from './timed-module-cache.ts';

export interface EngineTools {
  readonly text: TextEngine;
  readonly parsed: TimedModuleCache;
  readonly performanceNow: () => number;
}

/** Opens one revision. What does not depend on a screen or device is found once and kept while it is open. */
export function openProject(project: SourceProject, tools: EngineTools): OpenProject {
  const { parsed } = tools;
  const discoveries = new Map<Platform, Discovery>();
  const capabilities = new Map<string, readonly CapabilityUse[]>();

  function discoveryFor(platform: Platform): Discovery {
    const known = discoveries.get(platform);
    if (known !== undefined) return known;
    const discovery = discoverScreens({ project, platform, parsed });
    discoveries.set(platform, discovery);
    return discovery;
  }

  function capabilitiesOf(entryFile: string, platform: Platform): readonly CapabilityUse[] {
    const key = `${platform} ${entryFile}`;
    const known = capabilities.get(key);
    if (known !== undefined) return known;
    const uses = findCapabilities(project, parsed, platform, entryFile);
    capabilities.set(key, uses);
    return uses;
  }

  return {
    discover(platform) {
      const { screens, diagnostics } = discoveryFor(platform);
      return { screens: screens.map(({ id, name, entry }) => ({ screenId: id, name, entry })), diagnostics };
    },
    layout(request) {
      const { entry, platform, sensorFlags } = request;
      const started = tools.performanceNow();
      parsed.takeElapsed();
      const broken = findEntryFailure(project, parsed, entry.file);
      if (broken !== undefined) return broken;
      const { sensorFlags: _flags, ...rest } = request;
      const rendered = renderScene({ ...rest, project, parsed, discovery: discoveryFor(platform) });
      if (!rendered.ok) return entryNotFound(rendered.failure);
      const missing =
        sensorFlags === undefined
          ? []
          : reportMissingCapabilities(capabilitiesOf(entry.file, platform), sensorFlags);
      const parse = parsed.takeElapsed();
      const scene = { ...rendered.scene, diagnostics: [...rendered.scene.diagnostics, ...missing] };
      const evaluate = tools.performanceNow() - started - parse;
      return layOut(scene, request, tools, { parse, evaluate });
    },
  };
}

function layOut(
  scene: Scene,
  { device, platform }: LayoutRequest,
  { text, performanceNow }: EngineTools,
  timings: { readonly parse: number; readonly evaluate: number },
): LayoutOutcome {
  const started = performanceNow();
  const layout = layoutScene({ root: scene.root, device, platform, text });
  const document = emitDocument({ scene, layout, device, platform });
  const bytes = serializeLayout(document);
  return {
    status: 'ready',
    document,
    bytes,
    assets: scene.assets,
    reads: scene.reads,
    timingsMs: { ...timings, layout: performanceNow() - started },
  };
}
