import { z } from 'zod';
import { deviceContextSchema, platformSchema } from './device-context.ts';
import { assetIdSchema, nodeIdSchema, screenIdSchema, sha256Schema, sourcePathSchema } from './ids.ts';
import { type LayoutStyle, layoutStyleSchema, textRunStyleSchema } from './layout-style.ts';

/**
 * Layout JSON 1.0: one screen on one device. The same source, device and generator give the same bytes, so it
 * holds no job, no project, no time and no URL but those of remote images.
 */

export const LAYOUT_SCHEMA_VERSION = '1.0';

export const LAYOUT_NODE_TYPES = [
  'HS_View',
  'HS_Text',
  'HS_Image',
  'HS_Button',
  'HS_Pressable',
  'HS_Input',
  'HS_Switch',
  'HS_Scroll',
  'HS_List',
  'HS_SafeArea',
  'HS_NavContainer',
  'HS_NavScreen',
  'HS_Spacer',
  'HS_Overlay',
  'HS_Indicator',
  'HS_ImageSnapshot',
] as const;

export type LayoutNodeType = (typeof LAYOUT_NODE_TYPES)[number];

export const ACTION_NAMES = ['onPress', 'onLongPress', 'onChangeText', 'onSubmit'] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export const jsonSchema: z.ZodType<Json> = z.json();

const coordinate = z.number();
const extent = z.number().min(0);

export const sourceLocationSchema = z.strictObject({
  file: sourcePathSchema,
  /** Both count from 1. */
  line: z.int().min(1),
  column: z.int().min(1),
  component: z.string().max(200),
});

export type SourceLocation = z.infer<typeof sourceLocationSchema>;

export const actionSchema = z.strictObject({
  handler: z.string().max(200),
  navigate_to: z.string().max(200).optional(),
  params: jsonSchema.optional(),
});

export type LayoutAction = z.infer<typeof actionSchema>;

export const layoutTextSchema = z.strictObject({
  runs: z.array(z.strictObject({ text: z.string(), style: textRunStyleSchema })),
  /**
   * `start` and `end` are UTF-16 offsets into the joined runs as they are shown (`shownText`); `width` and
   * `baseline` are dp from the box's content origin. Where a line has an `ellipsis`, one `…` stands for the
   * characters between its offsets.
   */
  lines: z.array(
    z.strictObject({
      start: z.int().min(0),
      end: z.int().min(0),
      width: extent,
      baseline: coordinate,
      ellipsis: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
    }),
  ),
  truncated: z.boolean(),
});

export type LayoutText = z.infer<typeof layoutTextSchema>;

const frameSchema = z.strictObject({ x: coordinate, y: coordinate, width: extent, height: extent });
export type Frame = z.infer<typeof frameSchema>;

export interface LayoutNode {
  /** Stable across builds: from the component path and the source position. */
  id: string;
  type: LayoutNodeType;
  source: SourceLocation;
  style: LayoutStyle;
  /** Where the box is seen: relative to the parent, `translate` included; dp, on the device's pixel grid. */
  frame: Frame;
  /** Of scrollables: the extent of what scrolls. */
  content_size?: { width: number; height: number } | undefined;
  text?: LayoutText | undefined;
  props: Record<string, Json>;
  actions?: Partial<Record<ActionName, LayoutAction>> | undefined;
  /** `assumed` when a value depended on run time; the assumption is in the document's diagnostics. */
  confidence: 'exact' | 'assumed';
  children: LayoutNode[];
}

/** What a node's parts are checked with, where one schema may stand for another that takes the same. */
export interface NodeParts {
  readonly style: z.ZodType<LayoutStyle>;
  readonly text: z.ZodType<LayoutText>;
}

/** The schema of a node whose styles and texts, and those of its children, are checked with these. */
export function nodeSchemaOf(parts: NodeParts): z.ZodType<LayoutNode> {
  const node: z.ZodType<LayoutNode> = z.strictObject({
    id: nodeIdSchema,
    type: z.enum(LAYOUT_NODE_TYPES),
    source: sourceLocationSchema,
    style: parts.style,
    frame: frameSchema,
    content_size: z.strictObject({ width: extent, height: extent }).optional(),
    text: parts.text.optional(),
    props: z.record(z.string().max(64), jsonSchema),
    actions: z.partialRecord(z.enum(ACTION_NAMES), actionSchema).optional(),
    confidence: z.enum(['exact', 'assumed']),
    get children() {
      return z.array(node);
    },
  });
  return node;
}

export const layoutNodeSchema = nodeSchemaOf({ style: layoutStyleSchema, text: layoutTextSchema });

export const diagnosticSchema = z.strictObject({
  severity: z.enum(['info', 'warning', 'error']),
  /** Upper snake case, stable: see `docs/diagnostics.md`. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]{2,63}$/),
  message: z.string().max(1_000),
  file: z.string().max(1_024),
  line: z.int().min(0),
  column: z.int().min(0),
  node_id: z.string().max(64).optional(),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;

export const assetKindSchema = z.enum(['image', 'snapshot', 'icon', 'svg']);

export const layoutAssetSchema = z.strictObject({
  kind: assetKindSchema,
  width: extent,
  height: extent,
  scale: z.number().positive(),
  sha256: sha256Schema,
  bytes: z.int().min(0),
});

export type LayoutAsset = z.infer<typeof layoutAssetSchema>;

export const navSchema = z.strictObject({
  type: z.enum(['stack', 'tabs', 'drawer', 'modal', 'none']),
  title: z.string().max(500).optional(),
  header_shown: z.boolean(),
  routes: z.array(z.strictObject({ name: z.string().max(200), screen_id: screenIdSchema.nullable() })),
});

export type LayoutNav = z.infer<typeof navSchema>;

export const layoutStatsSchema = z.strictObject({
  nodes: z.int().min(0),
  snapshots: z.int().min(0),
  unresolved: z.int().min(0),
  files_parsed: z.int().min(0),
  /** Share of host elements that were mapped, 0–1. */
  coverage: z.number().min(0).max(1),
});

export type LayoutStats = z.infer<typeof layoutStatsSchema>;

/** The schema of a document whose nodes are checked with this one. */
export function documentSchemaOf(root: z.ZodType<LayoutNode>) {
  return z.strictObject({
    schema_version: z.literal(LAYOUT_SCHEMA_VERSION),
    generator_version: z.string().max(64),
    screen_id: screenIdSchema,
    screen_name: z.string().max(200),
    platform: platformSchema,
    device: deviceContextSchema,
    nav: navSchema,
    root,
    assets: z.record(assetIdSchema, layoutAssetSchema),
    diagnostics: z.array(diagnosticSchema),
    stats: layoutStatsSchema,
  });
}

export const layoutDocumentSchema = documentSchemaOf(layoutNodeSchema);

export type LayoutDocument = z.infer<typeof layoutDocumentSchema>;
