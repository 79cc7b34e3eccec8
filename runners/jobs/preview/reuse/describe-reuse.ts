import type { ManifestReuse } from '../../../../src/contracts/manifest-reuse.ts';
import type { PreviewBuild } from '../preview-build.ts';
import type { BuiltOutput } from '../screen-results.ts';
import type { PlatformScreens } from '../screens-of-app.ts';
import { InputsTable } from './interned-inputs.ts';

/** What the next build needs to copy from this one. What does not fit is left out, and evaluated again then. */
export function describeReuse(
  { engineVersion, claim }: Pick<PreviewBuild, 'engineVersion' | 'claim'>,
  built: readonly BuiltOutput[],
  discovered: readonly PlatformScreens[],
): ManifestReuse {
  const table = new InputsTable();
  const discoveries = discovered.flatMap(
    ({ platform, found: { screens, otherBasis, diagnostics, inputs } }) => {
      const place = inputs === null ? null : table.add(inputs);
      return place === null
        ? []
        : [{ platform, inputs: place, screens, other_basis: otherBasis, diagnostics }];
    },
  );
  const screens = built.flatMap(({ entry, basis, inputs }, output) => {
    const place = inputs === null ? null : table.add(inputs);
    return place === null ? [] : [{ output, entry, basis, inputs: place }];
  });
  const { paths, inputs } = table;
  return { made_by: engineVersion, flags: claim.task.flags, paths, inputs, screens, discoveries };
}
