import { createHash } from 'node:crypto';
import type { AiUsage } from '../contracts/ai-docs.ts';
import { type DocsResult, docsResultSchema } from '../contracts/ai-docs-result.ts';
import { docsResultKey } from '../contracts/storage-keys.ts';
import { docsClaimSchema } from '../contracts/worker-calls.ts';
import type { ObjectStorage } from '../platform/storage/object-storage.ts';
import { TEST_WORKER, type TestRunner } from './test-runner.ts';

export interface AskedDocs {
  readonly jobId: string;
  readonly projectId: string;
  readonly revisionId: string;
}

export interface WrittenDocs {
  readonly key: string;
  readonly callback: Readonly<Record<string, unknown>>;
}

const COUNTS = { screens: 0, devices: 0, nodes: 1, snapshots: 0, warnings: 0 };
const TIMINGS = { queued: 0, fetch: 0, parse: 0, evaluate: 0, layout: 0, snapshot: 0, upload: 0 };

export const TEST_USAGE: AiUsage = {
  provider: 'openai',
  model: 'gpt-4.1',
  requests: 1,
  input_tokens: 1_000,
  output_tokens: 100,
  cost_micro_usd: 2_800,
  duration_ms: 4_000,
};

/** Claims documentation and writes some, as a runner does, without telling the API about it. */
export async function writeTestDocs(
  storage: ObjectStorage,
  runner: TestRunner,
  { jobId, projectId, revisionId }: AskedDocs,
  changes: Partial<DocsResult> = {},
): Promise<WrittenDocs> {
  const { attempt, task, kind } = await claimDocs(runner, jobId);
  const isStatic = task.provider === 'static';
  const result = docsResultSchema.parse({
    schema_version: '1.0',
    job_id: jobId,
    project_id: projectId,
    revision_id: revisionId,
    from_revision_id: task.from_revision_id,
    kind: task.kind,
    style: task.style,
    language: task.language,
    made_by: isStatic
      ? { provider: 'static', generator_version: 'test' }
      : { provider: 'openai', model: 'gpt-4.1', prompt_version: 'v1', generator_version: 'test' },
    summary: 'An app.',
    sections: [],
    comments: [],
    changes: [],
    proposals: [],
    files: [],
    checks: { kept: 0, dropped: [] },
    secrets: [],
    context: isStatic ? null : { input_tokens: 1_000, budget_tokens: 8_000, left_out: [] },
    usage: isStatic ? [] : [TEST_USAGE],
    ...changes,
  });
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  const key = docsResultKey(jobId, attempt);
  await storage.put(key, bytes, { contentType: 'application/json', maxBytes: bytes.length });
  const callback = {
    job_id: jobId,
    kind,
    attempt,
    worker: TEST_WORKER,
    counts: COUNTS,
    timings_ms: TIMINGS,
    status: 'ready',
    result_key: key,
    result_sha256: createHash('sha256').update(bytes).digest('hex'),
    ai_usage: isStatic ? [] : [TEST_USAGE],
  };
  return { key, callback };
}

/** Claims documentation and fails it, having asked a model. */
export async function failTestDocs(runner: TestRunner, jobId: string, code: string): Promise<void> {
  const { attempt, kind } = await claimDocs(runner, jobId);
  const answer = await runner.deliver({
    job_id: jobId,
    kind,
    attempt,
    worker: TEST_WORKER,
    counts: COUNTS,
    timings_ms: TIMINGS,
    status: 'failed',
    error: { code, message: 'It did not work.', hint: 'Ask again.' },
    ai_usage: [TEST_USAGE],
  });
  if (answer.status !== 200) throw new Error(`the callback was answered with ${answer.status}`);
}

async function claimDocs(runner: TestRunner, jobId: string) {
  for (const kind of ['ai_docs', 'static_docs'] as const) {
    const answer = await runner.call('claim', { job_id: jobId, kind, worker: TEST_WORKER });
    if (answer.status === 200) return { ...docsClaimSchema.parse(await answer.json()), kind };
  }
  throw new Error('the claim of documentation was refused');
}
