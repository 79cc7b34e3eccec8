import type { JobStreamEvent } from '../../clients/sdk/index.ts';

/** A terminal, a pipe or a file. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Prints what happens to a job: on a terminal one line that is rewritten, elsewhere a line per change of stage. */
export function createProgressPrinter(output: ProgressOutput): (event: JobStreamEvent) => void {
  let shown = '';
  const rewrite = (text: string, stage: string) => {
    if (output.isTTY) output.write(`\r\u001b[2K  ${text}`);
    else if (stage !== shown) output.write(`  ${text}\n`);
    shown = stage;
  };
  const finish = (text: string) => output.write(output.isTTY ? `\r\u001b[2K  ${text}\n` : `  ${text}\n`);
  return (event) => {
    switch (event.event) {
      case 'queued':
        return rewrite('queued', 'queued');
      case 'position':
        return rewrite(`queued, ${event.data.queue_position} before it`, 'queued');
      case 'building':
        return rewrite('a runner has claimed it', 'building');
      case 'progress': {
        const { stage, done, total } = event.data;
        return rewrite(`${stage} ${done}/${total}`, stage);
      }
      case 'ready':
        return finish(`ready: ${event.data.counts.screens} screens on ${event.data.counts.devices} devices`);
      case 'map_ready':
        return finish(`the map is ready: version ${event.data.version_id}`);
      case 'failed':
        return finish(`failed: ${event.data.error.message} ${event.data.error.hint}`);
      case 'cancelled':
        return finish('cancelled');
    }
  };
}
