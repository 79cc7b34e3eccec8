import { createHash } from 'node:crypto';
import { readImageHeader } from '../../../source/image-header.ts';
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

/** Why a file is not shown. */
export type AssetRefusal = 'unreadable' | 'too_large';

export type AssetInspector = (path: string) => InspectedAsset | AssetRefusal;

const byProject = new WeakMap<SourceProject, ReadMemo<InspectedAsset | AssetRefusal>>();

/** Reads hash and size of a project's images, each once per project. */
export function assetInspector(project: SourceProject): AssetInspector {
  const inspected = byProject.get(project) ?? new ReadMemo<InspectedAsset | AssetRefusal>(project);
  byProject.set(project, inspected);
  return (path) => inspected.recall(path, () => inspect(project.readBytes(path)));
}

function inspect(bytes: Uint8Array | undefined): InspectedAsset | AssetRefusal {
  if (bytes === undefined) return 'unreadable';
  const header = readImageHeader(bytes);
  if (!header.ok) return header.reason;
  const { width, height, kind } = header;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes: bytes.length, width, height, kind };
}
