import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});

export type Manifest = z.output<typeof manifestSchema>;

/** The objects of YAML text, anchors and merges resolved. Throws where it is no YAML, or no manifest. */
export function parseManifests(text: string): Manifest[] {
  return parseAllDocuments(text, { merge: true }).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    return manifestSchema.parse(document.toJS());
  });
}

const kustomizationSchema = z.looseObject({
  resources: z.array(z.string()).default([]),
  patches: z.array(z.object({ path: z.string() })).default([]),
});

/** The manifests that a kustomization names of its own folder: resources, and patches where asked for. */
export function readKustomization(
  folder: URL,
  what: 'resources' | 'patches' = 'resources',
): { readonly file: string; readonly manifests: Manifest[] }[] {
  const text = readFileSync(new URL('kustomization.yaml', folder), 'utf8');
  const [document] = parseAllDocuments(text);
  const { resources, patches } = kustomizationSchema.parse(document?.toJS());
  const files = what === 'resources' ? resources : patches.map(({ path }) => path);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, manifests: parseManifests(readFileSync(new URL(file, folder), 'utf8')) }));
}
