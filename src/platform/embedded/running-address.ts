import { readFile } from 'node:fs/promises';

/** Beside the cluster in the data folder: the port it was last started on. */
export const PORT_FILE = 'postgres-port';

/** The port that a file names; `null` when there is no such file or nothing of sense in it. */
export async function readPort(path: string): Promise<number | null> {
  const port = Number(await readFile(path, 'utf8').catch(() => ''));
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/** Each database of the embedded server belongs to a role of the same name. */
export function urlOf(name: string, password: string, port: number): string {
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}`;
}
