import { eq, sql } from 'drizzle-orm';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import { assertMade } from '../../http/made-meanwhile.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { writeAudit } from '../accounts/index.ts';
import type { Revision } from './load-revision.ts';
import type { SourceContext } from './project-context.ts';
import { saveRevisionDocument } from './revision-document.ts';
import { projects, revisions } from './tables.ts';

export interface NewRevision {
  readonly projectId: string;
  readonly baseRevisionId: string | null;
  readonly files: readonly RevisionFile[];
  /** A new one when left out. */
  readonly id?: string | undefined;
}

export function totalBytes(files: readonly RevisionFile[]): number {
  return files.reduce((sum, file) => sum + file.size_bytes, 0);
}

/** Writes the document, then the row: a row without its document is never seen. `also` joins the transaction. */
export async function saveRevision(
  ctx: SourceContext,
  input: NewRevision,
  also: (tx: Transaction, revision: Revision) => Promise<void> = async () => undefined,
): Promise<Revision> {
  const revision: Revision = {
    id: input.id ?? ctx.identity.id(),
    projectId: input.projectId,
    authorUserId: ctx.actor.userId,
    baseRevisionId: input.baseRevisionId,
    fileCount: input.files.length,
    bytes: totalBytes(input.files),
    createdAt: ctx.clock.now(),
  };
  await saveRevisionDocument(
    ctx.storage,
    { projectId: input.projectId, revisionId: revision.id },
    input.files,
  );
  await ctx.db.transaction(async (tx) => {
    await also(tx, revision);
    assertMade(
      await tx.insert(revisions).values(revision).onConflictDoNothing().returning({ id: revisions.id }),
    );
    await tx
      .update(projects)
      .set({ updatedAt: sql`greatest(${projects.updatedAt}, ${revision.createdAt.toISOString()})` })
      .where(eq(projects.id, input.projectId));
    await writeAudit(ctx, tx, {
      action: 'revision.created',
      actorUserId: ctx.actor.userId,
      subject: { type: 'revision', id: revision.id },
      details: { project_id: input.projectId, files: revision.fileCount, bytes: revision.bytes },
    });
  });
  return revision;
}
