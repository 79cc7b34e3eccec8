import type {
  ActionName,
  Diagnostic,
  Json,
  LayoutAction,
  LayoutNav,
  LayoutNodeType,
  SourceLocation,
} from '../../src/contracts/layout-document.ts';
import type { LayoutStyle, TextRunStyle } from '../../src/contracts/layout-style.ts';

/**
 * What evaluation and mapping hand to layout: the native tree of one screen with every style resolved, and no
 * frames yet. Plain data, so that it can be cached, compared and laid out again for another device.
 */
export interface Scene {
  readonly screenId: string;
  readonly screenName: string;
  readonly nav: LayoutNav;
  readonly root: SceneNode;
  /** Every asset the tree names, by asset id. */
  readonly assets: ReadonlyMap<string, SceneAsset>;
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: { readonly hostElements: number; readonly mapped: number };
  readonly reads: SceneReads;
}

/** What the screen depends on: a build evaluates it again only when one of these changed. */
export interface SceneReads {
  /** Project-relative paths of every file whose content was looked at. */
  readonly files: readonly string[];
  /** Names of the device properties that source asked for, for example `width` or `platform`. */
  readonly deviceProperties: readonly string[];
}

export interface SceneAsset {
  readonly kind: 'image' | 'icon' | 'svg';
  /** The project file that holds the bytes, or the markup that evaluation wrote. */
  readonly origin: { readonly file: string } | { readonly text: string };
  readonly sha256: string;
  readonly bytes: number;
  /** Logical size: pixels divided by `scale`. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export interface SceneNode {
  readonly id: string;
  readonly type: LayoutNodeType;
  readonly source: SourceLocation;
  /** As written in source after flattening; React Native's defaults are added by layout, not here. */
  readonly style: LayoutStyle;
  readonly props: Readonly<Record<string, Json>>;
  readonly actions?: Readonly<Partial<Record<ActionName, LayoutAction>>>;
  readonly confidence: 'exact' | 'assumed';
  readonly text?: SceneText;
  /** Natural size of leaves that measure themselves: images, switches, indicators. */
  readonly intrinsicSize?: { readonly width: number; readonly height: number };
  /** Of scrollables. Children of such a node are laid out in a content container of their own. */
  readonly scroll?: { readonly horizontal: boolean; readonly contentStyle: LayoutStyle };
  readonly children: readonly SceneNode[];
}

export interface SceneText {
  /** Nested text flattened to runs, each with its inherited style resolved. */
  readonly runs: readonly { readonly text: string; readonly style: TextRunStyle }[];
  readonly numberOfLines: number | null;
  readonly ellipsizeMode: 'head' | 'middle' | 'tail' | 'clip';
  readonly allowFontScaling: boolean;
  /** The most that the device's font scale counts for; below 1, and left out, there is no such limit. */
  readonly maxFontSizeMultiplier?: number;
}
