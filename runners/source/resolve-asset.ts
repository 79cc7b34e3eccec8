import type { Platform } from '../../src/contracts/device-context.ts';
import type { SourceProject } from './project.ts';

/** One file behind an asset, and how many pixels it has per logical pixel. */
export interface AssetFile {
  readonly scale: number;
  readonly path: string;
}

const DENSITIES = [0.75, 1, 1.5, 2, 3, 4] as const;

/**
 * The density variants of an asset by its plain name: `logo.png`, `logo@2x.png`, `logo@3x.png`, each preferring
 * the platform's own (`logo@2x.ios.png`), lowest density first. Empty when there is none.
 */
export function resolveAsset(project: SourceProject, path: string, platform: Platform): AssetFile[] {
  const dot = path.lastIndexOf('.');
  const stem = path.slice(0, dot);
  const ending = path.slice(dot);
  const files: AssetFile[] = [];
  for (const scale of DENSITIES) {
    const suffixes = scale === 1 ? ['@1x', ''] : [`@${scale}x`];
    const candidates = suffixes.flatMap((suffix) => [
      `${stem}${suffix}.${platform}${ending}`,
      `${stem}${suffix}${ending}`,
    ]);
    const found = candidates.find((candidate) => project.has(candidate));
    if (found !== undefined) files.push({ scale, path: found });
  }
  return files;
}
