import type { Context } from '../../http/context.ts';
import type { TemporaryFolders } from '../../platform/temporary/temporary-folders.ts';

/** Removes temporary folders of this machine that nobody has used since `before`. Tells how many went, or would. */
export async function sweepTemporary(
  { temporaryFolders, log }: Pick<Context, 'log'> & { readonly temporaryFolders: TemporaryFolders | null },
  { before, dryRun }: { readonly before: Date; readonly dryRun: boolean },
): Promise<number> {
  const paths = (await temporaryFolders?.list(before)) ?? [];
  for (const path of paths) {
    if (dryRun) log.info({ path, dry_run: true }, 'a temporary folder would be deleted');
    else await temporaryFolders?.remove(path);
  }
  return paths.length;
}
