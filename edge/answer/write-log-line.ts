/** What is told of one request. Never a signature, a body or an address. */
export interface LogLine {
  readonly component: 'relayer' | 'healthcheck';
  readonly request_id: string;
  readonly method: string;
  /** One of the paths we serve, or `null`: what strangers ask for is not worth keeping. */
  readonly route: string | null;
  readonly status: number;
  readonly latency_ms: number;
  /** Why it was refused or not delivered; `null` when it was passed on. */
  readonly cause: string | null;
  /** Set when the signature was right: what a header merely claims is not worth keeping. */
  readonly worker_id?: string;
}

/** One line of JSON for the platform's log. It can never fail the request it tells of. */
export function writeLogLine(line: LogLine): void {
  const level = line.status >= 500 ? 'error' : line.status >= 400 ? 'warn' : 'info';
  console.log(JSON.stringify({ time: new Date().toISOString(), level, ...line }));
}
