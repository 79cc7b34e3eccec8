import { readdir, readFile } from 'node:fs/promises';

/** Of Linux, by which proc(5) counts time. */
const TICKS_PER_SECOND = 100;

interface ProcessTime {
  readonly parent: number;
  readonly seconds: number;
  /** Of its children that have ended, and of theirs. */
  readonly endedSeconds: number;
}

/** CPU time that a process has used, and with it all those below it, whether or not they still run. Linux only. */
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
  let all = 0;
  for (const [id, { seconds, endedSeconds }] of processes) {
    if (id === pid || isBelow(id)) all += seconds + endedSeconds;
  }
  return { own: processes.get(pid)?.seconds ?? 0, all };
}

async function readTime(pid: string): Promise<ProcessTime | null> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold anything but ends with the last parenthesis: state, parent, …, utime, stime, cutime,
    // cstime.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const secondsAt = (index: number) =>
      (Number(fields[index]) + Number(fields[index + 1])) / TICKS_PER_SECOND;
    return { parent: Number(fields[1]), seconds: secondsAt(11), endedSeconds: secondsAt(13) };
  } catch {
    return null;
  }
}
