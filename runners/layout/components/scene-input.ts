import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import type { Json } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { ParsedModuleCache } from '../../source/module-cache.ts';
import type { SourceProject } from '../../source/project.ts';
import type { Discovery } from '../discover/discovered-screen.ts';
import type { EvaluationLimits } from '../evaluate/budget.ts';
import type { Scene } from '../scene.ts';

export interface SceneInput {
  readonly project: SourceProject;
  readonly platform: Platform;
  readonly device: DeviceContext;
  readonly parsed: ParsedModuleCache;
  readonly entry: EntryPoint;
  /** Of `discoverScreens` for the same project and platform. */
  readonly discovery: Discovery;
  /** Leaves out the navigators' own chrome. */
  readonly bare?: boolean;
  readonly props?: { readonly [key: string]: Json };
  /** The route's params; without them, those that the app's own source navigates with. */
  readonly params?: { readonly [key: string]: Json };
  readonly now?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly limits?: Partial<EvaluationLimits>;
}

export interface SceneFailure {
  readonly code: 'ENTRY_NOT_FOUND';
  readonly message: string;
  readonly closeMatches: readonly string[];
}

export type SceneResult =
  | { readonly ok: true; readonly scene: Scene }
  | { readonly ok: false; readonly failure: SceneFailure };
