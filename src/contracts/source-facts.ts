import { z } from 'zod';
import { sha256Schema, sourcePathSchema } from './ids.ts';

const line = z.int().min(1);
const count = z.int().min(0);
const name = z.string().min(1).max(200);
const text = z.string().max(500);

export const SYMBOL_KINDS = [
  'function',
  'component',
  'hook',
  'class',
  'method',
  'interface',
  'type',
  'enum',
  'variable',
] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

/** Something that a file declares. */
export const sourceSymbolSchema = z.strictObject({
  name,
  kind: z.enum(SYMBOL_KINDS),
  exported: z.boolean(),
  line,
  end_line: line,
  /** As it is written, without its body. */
  signature: text,
  /** The comment that stands before it, without its marks. */
  comment: text.nullable(),
  /** Of components: what they take, as far as the file itself says. */
  props: z.array(z.strictObject({ name, type: text.nullable(), optional: z.boolean() })).max(100),
  /** Paths through its code, after McCabe: one and one more for each branch; `null` where there is no code. */
  complexity: z.int().min(1).nullable(),
});

export type SourceSymbol = z.infer<typeof sourceSymbolSchema>;

/** What the syntax tree of one file says, and nothing that would have to be guessed. */
export const fileFactsSchema = z.strictObject({
  path: sourcePathSchema,
  sha256: sha256Schema,
  /** Of the registry of languages; `null` when it is none of them. */
  language: z.string().max(40).nullable(),
  lines: count,
  bytes: count,
  /** Why there is no syntax tree; `null` when there is one, or the language has none here. */
  unreadable: text.nullable(),
  imports: z
    .array(
      z.strictObject({
        source: text,
        names: z.array(name).max(200),
        /** The file of the project that is meant; `null` for a package, or when it cannot be resolved. */
        file: sourcePathSchema.nullable(),
        line,
      }),
    )
    .max(500),
  /** Names by which others may import something. */
  exports: z.array(name).max(500),
  symbols: z.array(sourceSymbolSchema).max(500),
  /** Packages from outside of the project. */
  packages: z.array(name).max(500),
  /** Files of the project that import this one. */
  imported_by: z.array(sourcePathSchema).max(500),
});

export type FileFacts = z.infer<typeof fileFactsSchema>;
