import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEntry } from '../build-bundles.ts';
import { median } from '../statistics.ts';
import { appFolder } from './corpus-file.ts';
import type { ScreenRun } from './lay-out-screens.ts';
import { readTruth } from './truth-file.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const ENGINE = join(PROJECT, 'runners/layout/cli/main.ts');

/** Milliseconds of one screen: in a new process, and again in one that has shown it. */
export interface ScreenSpeed {
  readonly cold: number;
  readonly warm: number;
}

export interface SpeedComparison {
  readonly ours: ScreenSpeed;
  readonly browser: ScreenSpeed;
}

interface RunFolders {
  readonly tool: string;
  readonly corpus: string;
  readonly sources: string;
}

/**
 * Medians of really running screens in a browser and of laying them out, measured one after the other now. The engine is
 * started from a bundle, as containers start it.
 */
export async function compareSpeed(
  runs: readonly ScreenRun[],
  folders: RunFolders,
): Promise<SpeedComparison> {
  const cold = await measureCold(runs, folders.sources);
  const browser = runs.flatMap(({ screen }) => runInBrowser(screen.id, folders) ?? []);
  return {
    ours: { cold: median(cold), warm: median(runs.map((run) => run.warmMs)) },
    browser: {
      cold: median(browser.map((speed) => speed.cold)),
      warm: median(browser.map((speed) => speed.warm)),
    },
  };
}

async function measureCold(runs: readonly ScreenRun[], sources: string): Promise<number[]> {
  const bundle = join(PROJECT, 'dist', 'bench');
  try {
    await bundleEntry(ENGINE, bundle);
    return runs.map((run) => runEngine(join(bundle, 'main.js'), run, sources));
  } finally {
    rmSync(bundle, { recursive: true, force: true });
  }
}

/** A new browser that bundles and shows the screen, then shows it again. */
function runInBrowser(id: string, { tool, corpus, sources }: RunFolders): ScreenSpeed | undefined {
  const out = mkdtempSync(join(tmpdir(), 'hivesync-fidelity-'));
  try {
    const script = join(tool, 'bin', 'run-corpus.mjs');
    const options = ['--corpus', corpus, '--src', sources, '--out', out, '--only', `^${id}$`, '--stable'];
    spawnSync(process.execPath, [script, ...options], { stdio: 'ignore' });
    const { timings } = readTruth(join(out, `${id}.json`));
    const { toFirstPaintMs: cold, warm } = timings ?? {};
    return cold === undefined || warm === undefined ? undefined : { cold, warm: warm.renderMs };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function runEngine(engine: string, { screen }: ScreenRun, sources: string): number {
  const entry = `${screen.entry}#${screen.export}`;
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [engine, 'layout', appFolder(sources, screen), '--entry', entry, '--bare'],
    { stdio: 'ignore' },
  );
  if (status !== 0) throw new Error(`the engine ended with ${status} on ${screen.id}`);
  return performance.now() - start;
}
