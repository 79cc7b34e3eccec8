import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lines in the logs of these processes that are no JSON: whatever wrote them went past the logger and its redaction. */
export async function findPlainLines(folder: string, names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const lines = (await readFile(join(folder, `${name}.log`), 'utf8')).split('\n');
      return lines.filter((line) => line !== '' && !line.startsWith('{')).map((line) => `${name}: ${line}`);
    }),
  );
  return found.flat();
}
