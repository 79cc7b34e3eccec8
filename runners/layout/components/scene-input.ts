import type { DeviceContext, Platform } from '../../../src/contracts/device-context.ts';
import type { Json } from '../../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { ParsedModuleCache } from '../../source/module-cache.ts';
import type { SourceProject } from '../../source/project.ts';
import type { Discovery } from '../discover/discovered-screen.ts';
import type { EvaluationLimits } from '../evaluate/budget.ts';
import type { Scene } from '../scene.ts';
import type { SampleParams } from './sample-params.ts';

/** One platform's app in one revision. */
export interface AppInput {
  readonly project: SourceProject;
  readonly platform: Platform;
  readonly parsed: ParsedModuleCache;
  /** Of `discoverScreens` for the same project and platform. */
  readonly discovery: Discovery;
  readonly now?: number | undefined;
  readonly limits?: Partial<EvaluationLimits>;
}

export interface SceneInput extends AppInput {
  readonly device: DeviceContext;
  readonly entry: EntryPoint;
  /** Leaves out the navigators' own chrome. */
  readonly bare?: boolean;
  readonly props?: { readonly [key: string]: Json };
  /** The route's params, over those of `sample`. */
  readonly params?: { readonly [key: string]: Json };
  /** What `findSampleParams` says about the screen. */
  readonly sample?: SampleParams | undefined;
  /** In dp, where it is not the device's own. */
  readonly hairlineWidth?: number;
  /** In dp, the `rem` of class names where it is not that of the library that reads them. */
  readonly rootFontSize?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export interface SceneFailure {
  readonly code: 'ENTRY_NOT_FOUND';
  readonly message: string;
  readonly closeMatches: readonly string[];
}

export type SceneResult =
  | { readonly ok: true; readonly scene: Scene }
  | { readonly ok: false; readonly failure: SceneFailure };
