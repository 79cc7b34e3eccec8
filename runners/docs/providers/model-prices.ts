/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** List prices of models by the beginning of their names, the longest that fits decides. They are estimates. */
const PRICES: Readonly<Record<string, Price>> = {
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4.1-nano': { input: 0.1, output: 0.4 },
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-mini': { input: 0.25, output: 2 },
  'gpt-5-nano': { input: 0.05, output: 0.4 },
  o3: { input: 2, output: 8 },
  'o4-mini': { input: 1.1, output: 4.4 },
};

/** For a model that is not in the list: rather too much than too little, as caps depend on it. */
const UNKNOWN: Price = { input: 15, output: 60 };

const FREE: Price = { input: 0, output: 0 };

/** What a model costs; one of one's own nothing. */
export function priceOf(provider: 'openai' | 'local', model: string): Price {
  if (provider === 'local') return FREE;
  const names = Object.keys(PRICES).filter((name) => model === name || model.startsWith(`${name}-20`));
  const longest = names.sort((a, b) => b.length - a.length)[0];
  return (longest === undefined ? undefined : PRICES[longest]) ?? UNKNOWN;
}

/** In millionths of a US dollar, rounded up. */
export function costMicroUsd({ input, output }: Price, tokens: { input: number; output: number }): number {
  return Math.ceil(tokens.input * input + tokens.output * output);
}
