import { formatTable } from '../format-table.ts';
import { BACKENDS, withBenchStack } from './bench-stack.ts';
import { startBuilder } from './pipeline/builder.ts';
import { signUp } from './sign-up.ts';
import { percentile } from './statistics.ts';

const WARM_UP_BUILDS = 15;
const BUILDS = 100;

export const TARGET_P95_MS = 25;

/** Measures accepted → claimed on an idle fleet: each build begins when the one before has ended. */
export async function benchDispatch(print: (text: string) => void): Promise<boolean> {
  const rows: (string | number)[][] = [];
  let worst = 0;
  for (const backend of BACKENDS) {
    const waits = await withBenchStack({ backend }, async (stack) => {
      const builder = await startBuilder(await signUp(stack.api.url));
      for (let count = 0; count < WARM_UP_BUILDS; count += 1) await builder.build();
      const measured: number[] = [];
      for (let count = 0; count < BUILDS; count += 1) measured.push((await builder.build()).queuedMs);
      return measured;
    });
    const [p50, p95, most] = [50, 95, 100].map((percent) => percentile(waits, percent));
    worst = Math.max(worst, p95 ?? 0);
    rows.push([backend, ...[p50, p95, most].map((value) => Number((value ?? 0).toFixed(1)))]);
  }
  print(formatTable(['queue', 'p50 ms', 'p95 ms', 'most ms'], rows).join('\n'));
  print(`\naccepted → claimed, p95: ${worst.toFixed(1)} ms (target ≤ ${TARGET_P95_MS} ms)`);
  return worst <= TARGET_P95_MS;
}
