import { runChild } from './child/run-child.ts';

await runChild(async ({ blobFolder }) => {
  // Only the engine's thread loads the engine.
  const { loadLayoutEngine } = await import('./layout/load-layout-engine.ts');
  const { influenceOperations } = await import('./influence/influence-operations.ts');
  const { docsOperations } = await import('./docs/docs-operations.ts');
  return {
    ...loadLayoutEngine(blobFolder),
    ...influenceOperations(blobFolder),
    ...docsOperations(blobFolder),
  };
});
