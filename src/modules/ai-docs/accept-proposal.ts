import { createHash } from 'node:crypto';
import { applyPatch } from 'diff';
import { and, eq } from 'drizzle-orm';
import type { DocProposal } from '../../contracts/ai-docs-result.ts';
import { DomainError } from '../../contracts/errors.ts';
import { blobKey } from '../../contracts/storage-keys.ts';
import type { Transaction } from '../../platform/db/database.ts';
import { openDocs } from '../previews/index.ts';
import {
  type CreatedRevision,
  createRevision,
  getRevision,
  loadLatestRevision,
  loadRevision,
  openProject,
  type Revision,
} from '../projects/index.ts';
import type { DocsContext } from './context.ts';
import { loadResult } from './get-docs.ts';
import { docsAcceptances } from './tables.ts';

export interface ProposalAsked {
  readonly projectId: string;
  readonly jobId: string;
  readonly proposal: number;
}

/**
 * Makes a revision of the newest source with a proposed change in it, because somebody asked for exactly that. Throws
 * `CONFLICT` when it was accepted before, or when the file is no longer as it was when the change was written.
 */
export async function acceptProposal(ctx: DocsContext, asked: ProposalAsked): Promise<Revision> {
  const { projectId, jobId } = asked;
  await openProject(ctx, projectId, 'project.write');
  const job = await openDocs(ctx, projectId, jobId, 'project.read');
  const earlier = await findAcceptance(ctx, asked);
  if (earlier !== undefined) {
    if (earlier === ctx.workId) return loadRevision(ctx, projectId, earlier);
    throw acceptedBefore();
  }
  const proposal = await findProposal(ctx, job, asked.proposal);
  const head = await loadLatestRevision(ctx, projectId);
  if (head === undefined) throw new Error('a project with documentation has no revision');
  const content = await applyTo(ctx, projectId, head.id, proposal);
  const made = await createRevision(
    ctx,
    {
      projectId,
      baseRevisionId: head.id,
      files: [
        {
          path: proposal.path,
          sha256: proposal.result_sha256,
          sizeBytes: content.byteLength,
          content,
        },
      ],
      deleted: [],
    },
    (tx, revision) => noteAcceptance(ctx, tx, asked, revision),
  );
  return completed(made);
}

async function findProposal(
  { storage }: DocsContext,
  job: Parameters<typeof loadResult>[1],
  number: number,
): Promise<DocProposal> {
  const { proposals } = await loadResult(storage, job);
  const found = proposals.find((each) => each.number === number);
  if (found !== undefined) return found;
  throw new DomainError(
    'NOT_FOUND',
    `This documentation has ${proposals.length} proposals, and none of that number.`,
  );
}

/** The file with the change in it, if it still is what the change was written for. */
async function applyTo(
  ctx: DocsContext,
  projectId: string,
  headId: string,
  { path, base_sha256, result_sha256, diff }: DocProposal,
): Promise<Uint8Array> {
  const { files } = await getRevision(ctx, projectId, headId);
  const file = files.find((each) => each.path === path);
  if (file?.sha256 !== base_sha256) {
    throw new DomainError(
      'CONFLICT',
      `${path} has changed since this was proposed. Ask for documentation of the newest revision.`,
      { details: { path, head_revision_id: headId } },
    );
  }
  const object = await ctx.storage.get(blobKey(projectId, base_sha256));
  if (object === null) throw new Error(`blob ${base_sha256} of project ${projectId} is not in storage`);
  const changed = applyPatch(await new Response(object.body).text(), diff);
  const content = changed === false ? null : new TextEncoder().encode(changed);
  if (content === null || createHash('sha256').update(content).digest('hex') !== result_sha256) {
    throw new Error('a proposal that was checked does not apply to what it was checked against');
  }
  return content;
}

async function noteAcceptance(
  { clock }: DocsContext,
  tx: Transaction,
  { projectId, jobId, proposal }: ProposalAsked,
  { id: revisionId }: Revision,
): Promise<void> {
  const row = { jobId, proposal, projectId, revisionId, acceptedAt: clock.now() };
  const noted = await tx
    .insert(docsAcceptances)
    .values(row)
    .onConflictDoNothing()
    .returning({ proposal: docsAcceptances.proposal });
  if (noted.length === 0) throw acceptedBefore();
}

/** The revision that an earlier accept has made: for the same request, whose answer was lost, it is the answer. */
async function findAcceptance(
  { db }: DocsContext,
  { jobId, proposal }: ProposalAsked,
): Promise<string | undefined> {
  const [row] = await db
    .select({ revisionId: docsAcceptances.revisionId })
    .from(docsAcceptances)
    .where(and(eq(docsAcceptances.jobId, jobId), eq(docsAcceptances.proposal, proposal)));
  return row?.revisionId;
}

function acceptedBefore(): DomainError {
  return new DomainError(
    'CONFLICT',
    'This proposal was accepted before. Read the documentation to see as which revision.',
  );
}

function completed(made: CreatedRevision): Revision {
  if (made.state === 'complete') return made.revision;
  throw new Error('a revision whose content was given waits for an upload');
}
