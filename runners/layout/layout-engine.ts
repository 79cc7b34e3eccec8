import type { DeviceContext, Platform, SensorFlags } from '../../src/contracts/device-context.ts';
import type { JobFailure } from '../../src/contracts/job-failures.ts';
import type { Diagnostic, Json, LayoutDocument } from '../../src/contracts/layout-document.ts';
import type { EntryPoint } from '../../src/contracts/preview-build.ts';
import type { ScreenInputs } from '../../src/contracts/screen-inputs.ts';
import type { SourceProject } from '../source/index.ts';
import type { SceneAsset, SceneReads } from './scene.ts';

/** Turns source into Layout JSON. Keep one per process: it remembers parsed files and measured words. */
export interface LayoutEngine {
  readonly open: (project: SourceProject) => OpenProject;
}

/** One revision of a project, whose screens can be found and laid out. */
export interface OpenProject {
  readonly discover: (platform: Platform) => DiscoveredScreens;
  /**
   * Lays one screen out for one device. What is wrong with the source is part of the outcome; it throws where
   * the engine itself is at fault, and `LayoutTrapError` when the process must not be used again.
   */
  readonly layout: (request: LayoutRequest) => LayoutOutcome;
}

export interface FoundScreen {
  readonly entry: EntryPoint;
  readonly screenId: string;
  readonly name: string;
  /** A hash of all that the app as a whole says about the screen; the rest are the screen's own inputs. */
  readonly basis: string;
}

export interface DiscoveredScreens {
  readonly screens: readonly FoundScreen[];
  /** The basis of every entry that is not one of them. */
  readonly otherBasis: string;
  readonly diagnostics: readonly Diagnostic[];
  /** All that this answer depends on; left out when it is too much to tell. */
  readonly inputs?: ScreenInputs;
}

export interface LayoutRequest {
  readonly entry: EntryPoint;
  readonly device: DeviceContext;
  readonly platform: Platform;
  /** Leaves out the navigator's own chrome. */
  readonly bare: boolean;
  readonly props?: Readonly<Record<string, Json>>;
  /** The route's params. */
  readonly params?: Readonly<Record<string, Json>>;
  /** Lays flexible boxes out as a browser does where phones do otherwise. */
  readonly flexAsBrowser?: boolean;
  /** In dp, where a hairline is not the thinnest line the device can show: in a browser it is 1. */
  readonly hairlineWidth?: number;
  /** In dp, the `rem` of class names where it is not that of the library that reads them. */
  readonly rootFontSize?: number;
  /** What the clock says, in epoch milliseconds; without it dates of today are unknown. */
  readonly now?: number;
  readonly sensorFlags?: SensorFlags;
}

export type LayoutOutcome = LaidOutScreen | FailedScreen;

export interface LaidOutScreen {
  readonly status: 'ready';
  readonly document: LayoutDocument;
  /** The document, serialised: what is hashed and stored. */
  readonly bytes: Uint8Array;
  readonly assets: ReadonlyMap<string, SceneAsset>;
  readonly reads: SceneReads;
  readonly basis: string;
  /** All that the bytes depend on besides the request and the basis; left out when it is too much to tell. */
  readonly inputs?: ScreenInputs;
  readonly timingsMs: LayoutTimings;
}

export interface FailedScreen {
  readonly status: 'failed';
  readonly failure: JobFailure;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LayoutTimings {
  readonly parse: number;
  readonly evaluate: number;
  readonly layout: number;
}
