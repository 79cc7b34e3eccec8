import type { EngineOperations } from '../protocol.ts';

const NAMES = ['open_docs', 'describe_docs', 'prepare_docs', 'check_docs'] as const;

/** The part of a child that reads source for documentation, loaded by the first call, as most children never need it. */
export function docsOperations(blobFolder: string): EngineOperations {
  let loading: Promise<EngineOperations> | null = null;
  const load = async (): Promise<EngineOperations> => {
    const { loadDocsEngine } = await import('./load-docs-engine.ts');
    return loadDocsEngine(blobFolder);
  };
  const operation = (name: string) => async (input: unknown) => {
    loading ??= load();
    const run = (await loading)[name];
    if (run === undefined) throw new Error(`the documentation engine has no operation ${name}`);
    return run(input);
  };
  return Object.fromEntries(NAMES.map((name) => [name, operation(name)]));
}
