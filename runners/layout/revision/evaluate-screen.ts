import type { ParsedModuleCache } from '../../source/index.ts';
import { type CapabilityUse, findCapabilities } from '../capabilities/find-capabilities.ts';
import { renderScene } from '../components/index.ts';
import { entryNotFound, findEntryFailure } from '../entry-failure.ts';
import type { DeviceFacts } from '../evaluate/interpreter.ts';
import type { FailedScreen, LayoutRequest } from '../layout-engine.ts';
import { findBasis, type ScreenBasis } from './known-app.ts';
import type { Revision } from './revision.ts';
import type { EvaluatedScreen, RememberedScreen } from './scene-memory.ts';

export interface BasedScreen extends RememberedScreen {
  readonly basis: string;
}

/**
 * Evaluates a screen, or takes the result for an earlier request that could not have had another one: the same
 * but for device properties that source does not ask for.
 */
export function evaluateScreen(
  revision: Revision,
  parsed: ParsedModuleCache,
  request: LayoutRequest,
): BasedScreen | FailedScreen {
  const found = findBasis(revision, parsed, request, request.entry);
  const { basis } = found;
  const key = keyOf(request, basis);
  const device: DeviceFacts = {
    ...request.device,
    platform: request.platform,
    color_scheme: 'light',
    ...(request.hairlineWidth === undefined ? {} : { hairline_width: request.hairlineWidth }),
    ...(request.rootFontSize === undefined ? {} : { root_font_size: request.rootFontSize }),
  };
  const known = revision.scenes.find(key, device);
  if (known !== undefined) return { ...known, basis };
  const { value, log } = revision.project.track(() => evaluateFresh(revision, parsed, request, found));
  if ('status' in value) return value;
  return { ...revision.scenes.keep(key, device, { value, log }), basis };
}

/** All of a request that evaluation sees, but for the device. */
function keyOf(
  { entry, platform, bare, hairlineWidth, rootFontSize, props, params, now, sensorFlags }: LayoutRequest,
  basis: string,
): string {
  const flags = sensorFlags !== undefined;
  return JSON.stringify({
    basis,
    entry,
    platform,
    bare,
    hairlineWidth,
    rootFontSize,
    props,
    params,
    now,
    flags,
  });
}

function evaluateFresh(
  revision: Revision,
  parsed: ParsedModuleCache,
  request: LayoutRequest,
  { discovery, sample }: ScreenBasis,
): EvaluatedScreen | FailedScreen {
  const { project } = revision;
  const broken = findEntryFailure(project, parsed, request.entry.file);
  if (broken !== undefined) return broken;
  const { sensorFlags, ...rest } = request;
  const rendered = renderScene({ ...rest, project, parsed, discovery, sample });
  if (!rendered.ok) return entryNotFound(rendered.failure);
  const capabilities = sensorFlags === undefined ? [] : capabilitiesOf(revision, parsed, request);
  return { scene: rendered.scene, capabilities };
}

function capabilitiesOf(
  { project, capabilities }: Revision,
  parsed: ParsedModuleCache,
  { entry, platform }: LayoutRequest,
): readonly CapabilityUse[] {
  return capabilities.recall(`${platform} ${entry.file}`, () =>
    findCapabilities(project, parsed, platform, entry.file),
  );
}
