import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A screen that was really run: what `screen-truth` wrote about it, as far as the measures need it. */
export interface TruthNode {
  readonly kind: string;
  readonly frame: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly role?: string | undefined;
  readonly inline?: boolean | undefined;
  readonly text?: string | undefined;
  readonly value?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly component?: readonly string[] | undefined;
  readonly children?: readonly TruthNode[] | undefined;
}

const nodeSchema: z.ZodType<TruthNode> = z.object({
  kind: z.string(),
  frame: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  role: z.string().optional(),
  inline: z.boolean().optional(),
  text: z.string().optional(),
  value: z.string().optional(),
  placeholder: z.string().optional(),
  component: z.array(z.string()).optional(),
  get children() {
    return z.array(nodeSchema).optional();
  },
});

const truthSchema = z.object({
  schema: z.literal('screen-truth/1'),
  id: z.string(),
  ok: z.boolean(),
  viewport: z.object({ width: z.number(), height: z.number() }),
  timings: z
    .object({
      toFirstPaintMs: z.number().optional(),
      warm: z.object({ renderMs: z.number() }).optional(),
    })
    .optional(),
  tree: z.array(nodeSchema),
});

export type Truth = z.infer<typeof truthSchema>;

/** Reads a truth file. Throws where it is none, naming the file. */
export function readTruth(path: string): Truth {
  try {
    return truthSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path} is no truth of a screen`, { cause: error });
  }
}
