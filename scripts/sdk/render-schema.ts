import openapiTypescript, { astToString, type OpenAPI3, UNKNOWN } from 'openapi-typescript';

const HEADER = '// Generated from the OpenAPI document by `npm run sdk:generate`. Do not edit.\n\n';

/** The types of `clients/sdk/schema.gen.ts` for this OpenAPI document. */
export async function renderSchema(document: OpenAPI3): Promise<string> {
  const nodes = await openapiTypescript(document, {
    alphabetize: true,
    immutable: false,
    defaultNonNullable: false,
    // TypeScript refuses an interface member that refers to itself, as any JSON value does.
    transform: (_schema, { path }) => (path?.endsWith('/schemas/Json') ? UNKNOWN : undefined),
  });
  return HEADER + astToString(nodes);
}
