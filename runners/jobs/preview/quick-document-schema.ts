import { z } from 'zod';
import { documentSchemaOf, layoutTextSchema, nodeSchemaOf } from '../../../src/contracts/layout-document.ts';
import { layoutStyleSchema, textRunStyleSchema } from '../../../src/contracts/layout-style.ts';

/**
 * Takes what `layoutDocumentSchema` takes, in half the time: most of that goes into the hundred properties a style
 * may have, of which a node has a few. Values are passed on as they are.
 */
export const quickDocumentSchema = documentSchemaOf(
  nodeSchemaOf({
    style: sparse(layoutStyleSchema),
    text: layoutTextSchema.extend({
      runs: z.array(z.strictObject({ text: z.string(), style: sparse(textRunStyleSchema) })),
    }),
  }),
);

/** Checks the properties that are there, where an object schema looks for each that could be. */
export function sparse<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
): z.ZodType<z.infer<z.ZodObject<Shape>>> {
  const properties = new Map<string, z.core.$ZodType>(Object.entries(schema.shape));
  return z.custom<z.infer<z.ZodObject<Shape>>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).every(([name, property]) => {
        const schemaOfProperty = properties.get(name);
        return schemaOfProperty !== undefined && z.safeParse(schemaOfProperty, property).success;
      }),
  );
}
