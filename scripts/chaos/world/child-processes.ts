import { readdir, readFile } from 'node:fs/promises';

/** Ids of the processes that a process has started and that live. Linux only: it is read from /proc. */
export async function listChildProcesses(parentId: number): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const ids = names.map(Number).filter((id) => Number.isInteger(id));
  const parents = await Promise.all(ids.map(parentOf));
  return ids.filter((_, index) => parents[index] === parentId);
}

async function parentOf(processId: number): Promise<number | null> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold spaces; state and parent follow it.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return parent === undefined ? null : Number(parent);
}
