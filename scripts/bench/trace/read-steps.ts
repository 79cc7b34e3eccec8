import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

const recordSchema = z.object({ at: z.number(), step: z.string() });

export interface Step {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly process: string;
  readonly step: string;
}

/** What every traced process wrote into this folder. */
export async function readSteps(folder: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (const file of await readdir(folder)) {
    const process = basename(file, '.jsonl');
    for (const line of (await readFile(join(folder, file), 'utf8')).split('\n')) {
      if (line !== '') steps.push({ process, ...recordSchema.parse(JSON.parse(line)) });
    }
  }
  return steps;
}
