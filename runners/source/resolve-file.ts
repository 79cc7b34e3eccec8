import type { Platform } from '../../src/contracts/device-context.ts';
import type { SourceProject } from './project.ts';
import { joinPath } from './project-paths.ts';

export const SOURCE_EXTENSIONS = ['tsx', 'ts', 'jsx', 'js', 'mjs', 'cjs', 'json'] as const;

const ASSET_EXTENSION =
  /\.(?:png|jpe?g|gif|webp|bmp|svg|avif|heic|ttf|otf|woff2?|mp3|mp4|m4a|wav|mov|pdf|html|lottie|riv|db)$/i;
const SOURCE_FILE = /\.(?:[cm]?[jt]sx?|json)$/;
const JAVASCRIPT_ENDING = /\.[cm]?jsx?$/;

export function isAssetPath(path: string): boolean {
  return ASSET_EXTENSION.test(path);
}

/** The source file that `base` (a path with or without its ending) means on this platform. */
export function resolveSourceFile(
  project: SourceProject,
  base: string,
  platform: Platform,
): string | undefined {
  if (SOURCE_FILE.test(base) && project.has(base)) return base;
  return (
    withExtension(project, base, platform) ??
    // TypeScript's Node mode writes `./file.js` for a file that is `file.ts`.
    (JAVASCRIPT_ENDING.test(base)
      ? withExtension(project, base.replace(JAVASCRIPT_ENDING, ''), platform)
      : undefined) ??
    resolveFolder(project, base, platform)
  );
}

function withExtension(project: SourceProject, base: string, platform: Platform): string | undefined {
  if (base === '') return undefined;
  for (const extension of SOURCE_EXTENSIONS) {
    for (const variant of [`.${platform}`, '.native', '']) {
      const path = `${base}${variant}.${extension}`;
      if (project.has(path)) return path;
    }
  }
  return undefined;
}

function resolveFolder(project: SourceProject, folder: string, platform: Platform): string | undefined {
  const main = readMain(project, folder);
  const target = main === undefined ? undefined : joinPath(folder, main);
  if (target !== undefined && target !== folder) {
    const file =
      (project.has(target) ? target : undefined) ??
      withExtension(project, target, platform) ??
      withExtension(project, `${target}/index`, platform);
    if (file !== undefined) return file;
  }
  return withExtension(project, folder === '' ? 'index' : `${folder}/index`, platform);
}

function readMain(project: SourceProject, folder: string): string | undefined {
  const path = folder === '' ? 'package.json' : `${folder}/package.json`;
  if (!project.has(path)) return undefined;
  const manifest = readJson(project, path);
  for (const field of ['react-native', 'main']) {
    const value: unknown = manifest?.[field];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** A JSON file as a record, or `undefined` when it is not one. */
export function readJson(project: SourceProject, path: string): Record<string, unknown> | undefined {
  const text = project.readText(path);
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
