import type { EntryPoint } from '../../../src/contracts/preview-build.ts';
import type { EvaluationDiagnostic } from '../evaluate/diagnostics.ts';

export type NavigatorKind = 'stack' | 'tabs' | 'topTabs' | 'drawer' | 'none';

/** One navigator on the way to a screen, and the route to follow in it. */
export interface NavigatorStep {
  readonly kind: NavigatorKind;
  readonly route: string;
  /** The file whose default export the route shows, where a file router decides that. */
  readonly file?: string;
  /** Whether the route is where its navigator starts: such a screen has nothing to go back to. */
  readonly isInitial: boolean;
}

/** A screen of the app, and how its navigators lead there from the app's root. */
export interface DiscoveredScreen {
  /** Stable hash of the entry: the `screen_id` of its documents. */
  readonly id: string;
  /** The route's name; a component's name where there is no navigator. */
  readonly name: string;
  readonly entry: EntryPoint;
  /** From the outermost navigator to the one that shows the screen. */
  readonly navigators: readonly NavigatorStep[];
  /** A component that holds the outermost navigator, where the app's root does not show it by itself. */
  readonly through?: EntryPoint;
}

/** Where an app starts. */
export type AppRoot =
  | { readonly kind: 'registered'; readonly file: string }
  | {
      readonly kind: 'router';
      /** The folder whose files are routes. */
      readonly routes: string;
      readonly layout: string | undefined;
    };

export interface Discovery {
  /** In the order in which the navigators list them. */
  readonly screens: readonly DiscoveredScreen[];
  readonly root: AppRoot | undefined;
  readonly diagnostics: readonly EvaluationDiagnostic[];
}
