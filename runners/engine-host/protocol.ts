/**
 * What host and child say to each other over Node's IPC channel. The child carries no schema library; the host
 * checks what it is told in `read-child-message.ts`.
 */
export interface HostMessage extends EngineRequest {
  readonly type: 'call';
  readonly call: number;
  /** Run before it, for the same answer: what it answers itself is told to nobody. */
  readonly first: EngineRequest | null;
}

/** An operation of an engine, by name, and what it is given. */
export interface EngineRequest {
  readonly operation: string;
  readonly input: unknown;
}

/** How a child can report that a call failed. After all but `threw` it is good for nothing more. */
export const REPORTED_FAILURE_KINDS = ['threw', 'trapped', 'out_of_memory', 'crashed'] as const;
export type ReportedFailureKind = (typeof REPORTED_FAILURE_KINDS)[number];

/** The call number that stands for loading the engine; real calls count from 1. */
export const LOADING = 0;

export type ChildMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'memory'; readonly rssBytes: number }
  | { readonly type: 'result'; readonly call: number; readonly output: unknown }
  | {
      readonly type: 'failure';
      readonly call: number;
      readonly kind: ReportedFailureKind;
      readonly message: string;
    };

/** One engine inside a child: named operations, each from plain data to plain data, called one at a time. */
export type EngineOperations = Readonly<Record<string, (input: unknown) => unknown>>;

/** What the host tells a child when it starts it, as command line arguments in this order. */
export interface ChildSettings {
  /** The only folder of data the child may read; it holds the blobs of the job it works on. */
  readonly blobFolder: string;
  readonly heapMegabytes: number;
  readonly stackMegabytes: number;
  readonly memoryReportMs: number;
}

/** Command line arguments for these settings. */
export function toChildArguments(settings: ChildSettings): string[] {
  return [
    settings.blobFolder,
    String(settings.heapMegabytes),
    String(settings.stackMegabytes),
    String(settings.memoryReportMs),
  ];
}

/** The settings a child was started with; throws when it was started by anything but the host. */
export function readChildArguments(argv: readonly string[]): ChildSettings {
  const [blobFolder, ...numbers] = argv;
  const [heapMegabytes, stackMegabytes, memoryReportMs] = numbers.map(Number);
  if (blobFolder === undefined || !heapMegabytes || !stackMegabytes || !memoryReportMs) {
    throw new Error('an engine child is started by the engine host, not by hand');
  }
  return { blobFolder, heapMegabytes, stackMegabytes, memoryReportMs };
}
