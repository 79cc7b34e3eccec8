import type { Logger } from '../../../src/platform/log/logger.ts';
import { createHttpClient } from '../../api/http-client.ts';
import { loadPrompts } from '../../docs/prompts/load-prompts.ts';
import type { ProviderSettings } from '../../docs/providers/provider-settings.ts';
import type { DocsJobDeps } from './docs-job.ts';
import { createModelWriter, type ModelParts } from './write-with-model.ts';

/** Longer than the API gives a whole job: its deadline ends a request. */
const REQUEST_TIMEOUT_MS = 900_000;

/**
 * Writing by the models of these providers. They are reached by a client of its own, which reaches nothing else; no
 * other work of the runner is given it.
 */
export async function openModelWriter(
  settings: readonly ProviderSettings[],
  { clock, monotonic, log }: Pick<ModelParts, 'clock' | 'monotonic'> & { readonly log: Logger },
): Promise<DocsJobDeps['write']> {
  // Not loaded by runners that have no use for it.
  const { createChatProvider } = await import('../../docs/providers/chat-provider.ts');
  const http = createHttpClient({ allowed: settings.map(({ baseUrl }) => baseUrl), log });
  const providers = settings.map((each) =>
    createChatProvider({ ...each, http, timeoutMs: REQUEST_TIMEOUT_MS }),
  );
  return createModelWriter({ providers, prompts: await loadPrompts(), clock, monotonic });
}
