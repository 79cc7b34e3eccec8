import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import {
  LAYOUT_SCHEMA_VERSION,
  type LayoutAsset,
  type LayoutDocument,
  type LayoutNode,
  type LayoutStats,
} from '../../../src/contracts/layout-document.ts';
import type { ScreenLayout } from '../flex/laid-out-node.ts';
import type { Scene, SceneAsset } from '../scene.ts';
import { emitDiagnostics } from './emit-diagnostics.ts';
import { emitNode } from './emit-node.ts';
import { GENERATOR_VERSION } from './generator-version.ts';
import { roundLength } from './round.ts';

export interface EmitInput {
  readonly scene: Scene;
  readonly layout: ScreenLayout;
  readonly device: DeviceContext;
  readonly platform: Platform;
}

/** Builds the Layout JSON of one screen on one device. The same input gives the same document, key for key. */
export function emitDocument({ scene, layout, device, platform }: EmitInput): LayoutDocument {
  const root = emitNode(layout.root, layout.stepsPerDp);
  return {
    schema_version: LAYOUT_SCHEMA_VERSION,
    generator_version: GENERATOR_VERSION,
    screen_id: scene.screenId,
    screen_name: scene.screenName,
    platform,
    device: emitDevice(device),
    nav: emitNav(scene.nav),
    root,
    assets: emitAssets(scene.assets),
    diagnostics: emitDiagnostics([...scene.diagnostics, ...layout.diagnostics]),
    stats: emitStats(scene, root),
  };
}

const encoder = new TextEncoder();

/** The bytes of a document: what is stored, hashed and sent, so that it is never serialised twice. */
export function serializeLayout(document: LayoutDocument): Uint8Array {
  return encoder.encode(JSON.stringify(document));
}

/** A job's device also carries its number and platform, which belong to the job and not to the screen. */
function emitDevice(device: DeviceContext): DeviceContext {
  const { top, right, bottom, left } = device.safe_area;
  return {
    mode: device.mode,
    model: device.model,
    os_version: device.os_version,
    width: device.width,
    height: device.height,
    dpr: device.dpr,
    orientation: device.orientation,
    font_scale: device.font_scale,
    safe_area: { top, right, bottom, left },
    zoom_mode_enabled: device.zoom_mode_enabled,
    ...(device.locale === undefined ? {} : { locale: device.locale }),
  };
}

function emitNav({ type, title, header_shown, routes }: Scene['nav']): Scene['nav'] {
  return {
    type,
    ...(title === undefined ? {} : { title }),
    header_shown,
    routes: routes.map(({ name, screen_id }) => ({ name, screen_id })),
  };
}

function emitAssets(assets: ReadonlyMap<string, SceneAsset>): Record<string, LayoutAsset> {
  const ids = [...assets.keys()].sort();
  const emitted: Record<string, LayoutAsset> = {};
  for (const id of ids) {
    const asset = assets.get(id);
    if (asset === undefined) continue;
    const { kind, width, height, scale, sha256, bytes } = asset;
    emitted[id] = { kind, width: roundLength(width), height: roundLength(height), scale, sha256, bytes };
  }
  return emitted;
}

function emitStats(scene: Scene, root: LayoutNode): LayoutStats {
  const counts = { nodes: 0, snapshots: 0, unresolved: 0 };
  countNodes(root, counts);
  const { hostElements, mapped } = scene.coverage;
  return {
    ...counts,
    files_parsed: scene.reads.files.length,
    coverage: hostElements === 0 ? 1 : roundLength(mapped / hostElements),
  };
}

/** Unresolved are the nodes that rest on an assumption, because a value was not in the source. */
function countNodes(
  node: LayoutNode,
  counts: { nodes: number; snapshots: number; unresolved: number },
): void {
  counts.nodes += 1;
  if (node.type === 'HS_ImageSnapshot') counts.snapshots += 1;
  if (node.confidence === 'assumed') counts.unresolved += 1;
  for (const child of node.children) countNodes(child, counts);
}
