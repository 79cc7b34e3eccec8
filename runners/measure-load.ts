import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How busy this machine and this process are. */
export interface Load {
  /** Of all cores, since the last measurement. */
  readonly cpuPercent: number;
  readonly memoryBytes: number;
  /** 99th percentile since the last measurement. */
  readonly eventLoopLagMs: number;
}

export interface LoadMeter {
  measure(): Load;
  stop(): void;
}

/** Starts watching; `engineMemoryBytes` tells what the engine children hold. */
export function startLoadMeter(engineMemoryBytes: () => number): LoadMeter {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  let before = readCpuTimes();
  return {
    measure() {
      const now = readCpuTimes();
      const total = now.total - before.total;
      const cpuPercent = total <= 0 ? 0 : (1 - (now.idle - before.idle) / total) * 100;
      before = now;
      const eventLoopLagMs = delay.percentile(99) / 1e6;
      delay.reset();
      return {
        cpuPercent: Math.min(100, Math.max(0, cpuPercent)),
        memoryBytes: process.memoryUsage.rss() + engineMemoryBytes(),
        eventLoopLagMs,
      };
    },
    stop() {
      delay.disable();
    },
  };
}

function readCpuTimes(): { idle: number; total: number } {
  let idle = 0;
  let total = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    total += times.user + times.nice + times.sys + times.idle + times.irq;
  }
  return { idle, total };
}
