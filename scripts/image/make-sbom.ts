import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});

const sbomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  components: z.array(componentSchema),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

export type Sbom = z.infer<typeof sbomSchema>;

const OF_DEVELOPMENT = 'cdx:npm:package:development';
const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;

/**
 * The software bill of materials of what production needs, as npm writes it, in CycloneDX. Of everything, and then without
 * development: asked for production alone, npm leaves out what development needs as well.
 */
export async function makeSbom(root: string): Promise<Sbom> {
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', args, {
    cwd: root,
    maxBuffer: MAX_OUTPUT_BYTES,
    shell: process.platform === 'win32',
  });
  return withoutDevelopment(sbomSchema.parse(JSON.parse(stdout)));
}

function withoutDevelopment(sbom: Sbom): Sbom {
  const isOfDevelopment = ({ properties }: Sbom['components'][number]) =>
    properties.some(({ name }) => name === OF_DEVELOPMENT);
  const gone = new Set(sbom.components.filter(isOfDevelopment).map((component) => component['bom-ref']));
  return {
    ...sbom,
    components: sbom.components.filter((component) => !gone.has(component['bom-ref'])),
    dependencies: sbom.dependencies
      .filter(({ ref }) => !gone.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => !gone.has(each)) })),
  };
}

/** It in a line, beside that of the image's size. */
export function describeSbom({ bomFormat, specVersion, components }: Sbom): string {
  return `sbom: ${components.length} packages (${bomFormat} ${specVersion})`;
}
