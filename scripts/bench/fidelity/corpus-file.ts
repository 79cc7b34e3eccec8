import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const record = z.record(z.string(), z.json());

const screenSchema = z.object({
  id: z.string(),
  repo: z.string().optional(),
  app: z.string().default('.'),
  entry: z.string(),
  export: z.string().default('default'),
  props: record.optional(),
  params: record.optional(),
});

/** A screen of a corpus: where its source is and what it is shown with. */
export type CorpusScreen = z.infer<typeof screenSchema>;

/** Reads a list of screens. */
export function readCorpus(path: string): CorpusScreen[] {
  return z.object({ screens: z.array(screenSchema) }).parse(JSON.parse(readFileSync(path, 'utf8'))).screens;
}

/** The folder of a screen's app below the folder that holds the repositories. */
export function appFolder(sources: string, { repo, app }: CorpusScreen): string {
  return join(sources, repo === undefined ? '.' : repo.replace('/', '+'), app);
}
