import { readdir, readFile } from 'node:fs/promises';

/** Of Linux, by which proc(5) counts time. */
const TICKS_PER_SECOND = 100;

interface ProcessTime {
  readonly parent: number;
  readonly seconds: number;
}

/** CPU time that a process has used, and those below it that still run. Linux only. */
export async function cpuSecondsOfTree(pid: number): Promise<{ readonly own: number; readonly all: number }> {
  const processes = new Map<number, ProcessTime>();
  for (const name of await readdir('/proc')) {
    const time = /^\d+$/.test(name) ? await readTime(name) : null;
    if (time !== null) processes.set(Number(name), time);
  }
  const isBelow = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === pid || isBelow(parent));
  };
  const own = processes.get(pid)?.seconds ?? 0;
  let all = own;
  for (const [id, { seconds }] of processes) if (isBelow(id)) all += seconds;
  return { own, all };
}

async function readTime(pid: string): Promise<ProcessTime | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold anything but ends with the last parenthesis: state, parent, …, utime, stime.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    return { parent: Number(fields[1]), seconds };
  } catch {
    return null;
  }
}
