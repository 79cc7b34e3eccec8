import { z } from 'zod';
import type { Provider } from './provider.ts';

/** One model that this runner may ask, by its environment. */
export interface ProviderSettings {
  readonly name: Provider['name'];
  readonly baseUrl: URL;
  readonly apiKey: string | null;
  readonly model: string;
}

const OPENAI_URL = 'https://api.openai.com/v1';

export const providerVariables = {
  AI_PRIMARY: z
    .enum(['openai', 'local'])
    .default('openai')
    .describe(
      'which AI provider is asked first, openai or local; the other one, if there is one, is asked when it fails',
    ),
  AI_MODEL: z.string().min(1).max(200).default('gpt-4.1').describe('the model of OpenAI that is asked'),
  OPENAI_API_KEY: z
    .string()
    .min(1)
    .optional()
    .describe('the key of an OpenAI account; without it OpenAI is not asked'),
  LOCAL_AI_ENABLED: z.stringbool().default(false).describe('true asks the server at LOCAL_AI_BASE_URL'),
  LOCAL_AI_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'a server that speaks the API of OpenAI, such as http://127.0.0.1:11434/v1; required by LOCAL_AI_ENABLED',
    ),
  LOCAL_AI_MODEL_PATH: z
    .string()
    .min(1)
    .max(200)
    .default('/models/llama')
    .describe('the model that server is asked for, as it names it'),
} as const;

type Values = z.output<z.ZodObject<typeof providerVariables>>;

/** The providers in the order in which they are asked, and what is wrong with the variables. */
export function readProviderSettings(values: Values): { providers: ProviderSettings[]; problems: string[] } {
  const { OPENAI_API_KEY: apiKey, LOCAL_AI_ENABLED: isLocal, LOCAL_AI_BASE_URL: localUrl } = values;
  const problems =
    isLocal && localUrl === undefined
      ? [`LOCAL_AI_BASE_URL: ${providerVariables.LOCAL_AI_BASE_URL.description}`]
      : [];
  const openai: ProviderSettings[] =
    apiKey === undefined
      ? []
      : [{ name: 'openai', baseUrl: new URL(OPENAI_URL), apiKey, model: values.AI_MODEL }];
  const local: ProviderSettings[] =
    !isLocal || localUrl === undefined
      ? []
      : [{ name: 'local', baseUrl: withApiPath(localUrl), apiKey: null, model: values.LOCAL_AI_MODEL_PATH }];
  const providers = values.AI_PRIMARY === 'openai' ? [...openai, ...local] : [...local, ...openai];
  return { providers, problems };
}

/** A bare origin means the usual path. */
function withApiPath(address: string): URL {
  const url = new URL(address);
  return url.pathname === '/' ? new URL('/v1', url) : url;
}
