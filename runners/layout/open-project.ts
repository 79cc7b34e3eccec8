import { toInputs } from '../source/index.ts';
import type { TextEngine } from '../text/layout-text.ts';
import { reportMissingCapabilities } from './capabilities/missing-capabilities.ts';
import { emitDocument, serializeLayout } from './emit/emit-document.ts';
import { layoutScene } from './flex/layout-scene.ts';
import type { DiscoveredScreens, LaidOutScreen, LayoutRequest, OpenProject } from './layout-engine.ts';
import { type BasedScreen, evaluateScreen } from './revision/evaluate-screen.ts';
import { findBasis, knowApp } from './revision/known-app.ts';
import type { Revision } from './revision/revision.ts';
import type { TimedModuleCache } from './timed-module-cache.ts';

export interface EngineTools {
  readonly text: TextEngine;
  readonly parsed: TimedModuleCache;
  readonly performanceNow: () => number;
}

/** Opens one revision. What does not depend on a screen or device is found once and kept while it is open. */
export function openProject(revision: Revision, tools: EngineTools): OpenProject {
  const { parsed } = tools;
  return {
    discover(platform) {
      const { value, log } = revision.project.track((): Omit<DiscoveredScreens, 'inputs'> => {
        const { discovery, otherBasis } = knowApp(revision, parsed, platform);
        const screens = discovery.screens.map(({ id, name, entry }) => {
          const { basis } = findBasis(revision, parsed, { platform }, entry);
          return { screenId: id, name, entry, basis };
        });
        return { screens, otherBasis, diagnostics: discovery.diagnostics };
      });
      const inputs = toInputs(log);
      return inputs === undefined ? value : { ...value, inputs: { ...inputs, device: {} } };
    },
    layout(request) {
      const started = tools.performanceNow();
      parsed.takeElapsed();
      const evaluated = evaluateScreen(revision, parsed, request);
      if ('status' in evaluated) return evaluated;
      const parse = parsed.takeElapsed();
      const evaluate = tools.performanceNow() - started - parse;
      return layOut(evaluated, request, tools, { parse, evaluate });
    },
  };
}

function layOut(
  { scene, capabilities, inputs, basis }: BasedScreen,
  { device, platform, sensorFlags, flexAsBrowser = false }: LayoutRequest,
  { text, performanceNow }: EngineTools,
  timings: { readonly parse: number; readonly evaluate: number },
): LaidOutScreen {
  const started = performanceNow();
  const missing = sensorFlags === undefined ? [] : reportMissingCapabilities(capabilities, sensorFlags);
  const complete = { ...scene, diagnostics: [...scene.diagnostics, ...missing] };
  const layout = layoutScene({ root: scene.root, device, platform, text, asBrowser: flexAsBrowser });
  const document = emitDocument({ scene: complete, layout, device, platform });
  const bytes = serializeLayout(document);
  return {
    status: 'ready',
    document,
    bytes,
    assets: scene.assets,
    reads: scene.reads,
    basis,
    ...(inputs === undefined ? {} : { inputs }),
    timingsMs: { ...timings, layout: performanceNow() - started },
  };
}
