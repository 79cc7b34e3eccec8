import type { EngineOperations } from '../protocol.ts';

/** The part of a child that analyses styles; its engine is loaded by the first call, as most children never need it. */
export function influenceOperations(blobFolder: string): EngineOperations {
  let loading: Promise<EngineOperations> | null = null;
  const load = async (): Promise<EngineOperations> => {
    const { loadStyleEngine } = await import('./load-style-engine.ts');
    return loadStyleEngine(blobFolder);
  };
  const operation = (name: string) => async (input: unknown) => {
    loading ??= load();
    const run = (await loading)[name];
    if (run === undefined) throw new Error(`the style engine has no operation ${name}`);
    return run(input);
  };
  return {
    open_styles: operation('open_styles'),
    list_pages: operation('list_pages'),
    analyse_page: operation('analyse_page'),
    mute_page: operation('mute_page'),
    compare_pages: operation('compare_pages'),
  };
}
