import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { SourceProject } from '../../../source/project.ts';
import { ReadMemo } from '../../../source/read-memo.ts';

/** What is known of an image file without decoding it. */
export interface InspectedAsset {
  readonly sha256: string;
  readonly bytes: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly kind: 'image' | 'svg';
}

export type AssetInspector = (path: string) => InspectedAsset | undefined;

const byProject = new WeakMap<SourceProject, ReadMemo<InspectedAsset | undefined>>();

/** Reads hash and size of a project's images, each once per project. An unreadable file gives `undefined`. */
export function assetInspector(project: SourceProject): AssetInspector {
  const inspected = byProject.get(project) ?? new ReadMemo<InspectedAsset | undefined>(project);
  byProject.set(project, inspected);
  return (path) => inspected.recall(path, () => inspect(project.readBytes(path)));
}

function inspect(bytes: Uint8Array | undefined): InspectedAsset | undefined {
  if (bytes === undefined || bytes.length === 0) return undefined;
  const size = readSize(bytes);
  if (size === undefined) return undefined;
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    ...size,
  };
}

/** `image-size` reads headers only, and throws on what is not an image. */
function readSize(bytes: Uint8Array): Pick<InspectedAsset, 'width' | 'height' | 'kind'> | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    return { width, height, kind: type === 'svg' ? 'svg' : 'image' };
  } catch {
    return undefined;
  }
}
