import { runChild } from '../child/run-child.ts';

await runChild(async () => {
  throw new Error('no such engine');
});
