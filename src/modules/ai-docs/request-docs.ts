import { type DocKind, type DocStyle, type DocsTask, estimateInputTokens } from '../../contracts/ai-docs.ts';
import { DomainError } from '../../contracts/errors.ts';
import type { RevisionFile } from '../../contracts/source-revision.ts';
import { upgradeRequired } from '../../contracts/tier-refusals.ts';
import { TIER_LIMITS, TIERS, type Tier } from '../../contracts/tiers.ts';
import { isQueueServed } from '../fleet/index.ts';
import { type AcceptedDocs, acceptDocs } from '../previews/index.ts';
import { openProject } from '../projects/index.ts';
import { chooseSource, type SourceAsked } from './choose-source.ts';
import type { DocsContext } from './context.ts';
import { assertDayHasRoom, assertDocsLeft } from './docs-quota.ts';

export interface DocsAsked extends SourceAsked {
  readonly kind: DocKind;
  readonly style: DocStyle;
  readonly language: string;
  readonly provider: 'ai' | 'static';
}

const USUAL_AI_MS = 20_000;
/** Fetching, reading and checking, around what a model may take. */
const AROUND_AI_MS = 60_000;
/** No tokenizer makes fewer tokens than one of so many bytes, on source. */
const MOST_BYTES_PER_TOKEN = 8;

/** Accepts the writing of documentation about files, or about the change between two revisions. */
export async function requestDocs(ctx: DocsContext, asked: DocsAsked): Promise<AcceptedDocs> {
  const project = await openProject(ctx, asked.projectId, 'project.build');
  const { tier } = ctx.actor;
  const { revision, files } = await chooseSource(ctx, asked);
  assertFilesFit(tier, files);
  const isAi = asked.provider === 'ai';
  if (isAi) {
    assertTokensFit(tier, asked, files);
    await assertProviderThere(ctx);
  }
  const task: DocsTask = {
    kind: asked.kind,
    style: asked.style,
    language: asked.language,
    provider: asked.provider,
    files: [...asked.files],
    from_revision_id: asked.fromRevisionId ?? null,
    estimated_input_tokens: isAi ? estimateTokens(tier, files) : 0,
  };
  const allowanceMs = ctx.aiCaps.secondsPerJob * 1_000 + AROUND_AI_MS;
  return acceptDocs(ctx, {
    projectId: project.id,
    revisionId: revision.id,
    task,
    units: files.length,
    durations: isAi ? { estimatedMs: USUAL_AI_MS, allowanceMs } : null,
    async assertQuotaLeft(tx, now) {
      const usedUp = await assertDocsLeft(tx, ctx.actor, now);
      if (isAi) await assertDayHasRoom(tx, ctx.aiCaps, now);
      return usedUp;
    },
  });
}

function assertFilesFit(tier: Tier, files: readonly RevisionFile[]): void {
  const { aiDocsFileBytes: limit } = TIER_LIMITS[tier];
  const large = files.find(({ size_bytes }) => size_bytes > limit);
  if (large === undefined) return;
  const recommended = TIERS.find((each) => TIER_LIMITS[each].aiDocsFileBytes >= large.size_bytes) ?? null;
  throw upgradeRequired(
    tier,
    `${large.path} has ${large.size_bytes} bytes; the ${tier} tier documents files of up to ${limit}. Leave it out or upgrade.`,
    { limit_type: 'ai_docs_file_bytes', limit, asked: large.size_bytes },
    recommended,
  );
}

/** Refuses what cannot fit. What may not fit is counted by the runner; of a change, what does not fit is left out. */
function assertTokensFit(tier: Tier, { fromRevisionId }: SourceAsked, files: readonly RevisionFile[]): void {
  const { aiDocsInputTokens: limit } = TIER_LIMITS[tier];
  const atLeast = Math.floor(totalBytes(files) / MOST_BYTES_PER_TOKEN);
  if (fromRevisionId !== undefined || atLeast <= limit) return;
  throw upgradeRequired(
    tier,
    `These files make more than ${atLeast} tokens; the ${tier} tier sends up to ${limit} to a model. Name fewer files or upgrade.`,
    { limit_type: 'ai_docs_input_tokens', limit, asked: atLeast },
  );
}

function estimateTokens(tier: Tier, files: readonly RevisionFile[]): number {
  return Math.min(estimateInputTokens(totalBytes(files)), TIER_LIMITS[tier].aiDocsInputTokens);
}

function totalBytes(files: readonly RevisionFile[]): number {
  return files.reduce((sum, { size_bytes }) => sum + size_bytes, 0);
}

/** Only runners that have a provider serve these queues: whether one was heard lately is whether there is one. */
async function assertProviderThere({ db, clock }: DocsContext): Promise<void> {
  if (await isQueueServed(db, ['ai_docs', 'ai_docs.gpu'], clock.now())) return;
  throw new DomainError(
    'FEATURE_DISABLED',
    'No runner of this installation has an AI provider. Its operator can set OPENAI_API_KEY, or LOCAL_AI_ENABLED=true with LOCAL_AI_BASE_URL, for a runner. Documentation from the syntax tree works without: ask with provider "static".',
    { details: { variables: ['OPENAI_API_KEY', 'LOCAL_AI_ENABLED', 'LOCAL_AI_BASE_URL'] } },
  );
}
