import type { RenderScope } from '../evaluate/react/render-scope.ts';
import { extendPath, type NodePath } from './node-path.ts';
import type { SceneBuilder } from './scene-builder.ts';
import type { SvgParts } from './svg/svg-parts.ts';

/** What an element inherits from those around it. Each step down makes a new one. */
export interface RenderContext {
  readonly builder: SceneBuilder;
  /** The context providers around it. */
  readonly scope: RenderScope | undefined;
  readonly path: NodePath;
  /** Whether something above rests on an assumption, and so everything below it. */
  readonly assumed: boolean;
  /** Elements above it, of any kind. */
  readonly depth: number;
  /** Inside a drawing: where its elements write themselves. */
  readonly drawing?: SvgParts | undefined;
}

export function descend(
  context: RenderContext,
  segment: string,
  change: Partial<RenderContext> = {},
): RenderContext {
  return { ...context, path: extendPath(context.path, segment), ...change };
}
