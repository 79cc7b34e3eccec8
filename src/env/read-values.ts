import { ALIASES, VARIABLE_NAMES, type Values, type VariableName, variablesSchema } from './variables.ts';

/** Something about one variable that keeps the process from starting. Never holds its value. */
export interface Problem {
  readonly name: VariableName;
  readonly reason: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Stops the start with everything that is wrong at once, and what each variable is for. */
export class ConfigurationError extends Error {
  readonly problems: readonly Problem[];

  constructor(found: readonly Problem[]) {
    // What is malformed is also absent to whoever asks for it next; the first reason is the one to act on.
    const problems = found.filter(
      ({ name }, index) => index === found.findIndex((other) => other.name === name),
    );
    const lines = problems.map(
      ({ name, reason }) => `  ${name} ${reason}; it is ${variablesSchema.shape[name].description}`,
    );
    super(
      [
        'HiveSync cannot start with these settings:',
        ...lines,
        'Correct them in the environment or in .env; `node scripts/init-env.ts` writes one with fresh secrets.',
      ].join('\n'),
    );
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/** Reads every variable once. Malformed ones are all reported, and read as absent from there on. */
export function readValues(env: Environment): { values: Values; problems: Problem[] } {
  const texts = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, textOf(env, name)]));
  const parsed = variablesSchema.safeParse(texts);
  if (parsed.success) return { values: parsed.data, problems: [] };
  const malformed = new Map(parsed.error.issues.map((issue) => [issue.path[0], issue.message]));
  const problems = VARIABLE_NAMES.flatMap((name) => {
    const reason = malformed.get(name);
    return reason === undefined ? [] : [{ name, reason }];
  });
  for (const { name } of problems) texts[name] = undefined;
  return { values: variablesSchema.parse(texts), problems };
}

/** The first of the variable's names that is set to something. An empty value counts as absent. */
function textOf(env: Environment, name: VariableName): string | undefined {
  return [name, ...(ALIASES[name] ?? [])].map((key) => env[key]).find((value) => value?.trim());
}
