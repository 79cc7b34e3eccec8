import { parentPort } from 'node:worker_threads';
import type {
  ChildMessage,
  EngineOperations,
  EngineRequest,
  HostMessage,
  ReportedFailureKind,
} from '../protocol.ts';
import { describeError } from './describe-error.ts';

/** Runs in the engine thread: answers calls one after the other, in the order they arrive. */
export function serveEngine(operations: EngineOperations): void {
  const port = parentPort;
  if (port === null) throw new Error('an engine is served in a thread');
  let previous = Promise.resolve();
  port.on('message', (message: HostMessage) => {
    previous = previous.then(async () => {
      const answer = await answerCall(operations, message);
      port.postMessage(answer, transferable(answer));
    });
  });
  port.postMessage({ type: 'ready' } satisfies ChildMessage);
}

async function answerCall(operations: EngineOperations, message: HostMessage): Promise<ChildMessage> {
  const { call, first } = message;
  try {
    if (first !== null) await runOperation(operations, first);
    return { type: 'result', call, output: await runOperation(operations, message) };
  } catch (error) {
    return { type: 'failure', call, kind: failureKind(error), message: describeError(error) };
  }
}

function runOperation(operations: EngineOperations, { operation, input }: EngineRequest): unknown {
  const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (run === undefined) throw new Error(`the engine has no operation ${operation}`);
  return run(input);
}

/** Bytes an answer carries are handed over rather than copied. */
function transferable(answer: ChildMessage): ArrayBuffer[] {
  if (answer.type !== 'result' || typeof answer.output !== 'object' || answer.output === null) return [];
  const buffers = new Set<ArrayBuffer>();
  for (const value of Object.values(answer.output)) {
    if (!(value instanceof Uint8Array) || !(value.buffer instanceof ArrayBuffer)) continue;
    // A view into a larger buffer (Node's pool) must not take the rest of it along.
    if (value.byteLength === value.buffer.byteLength) buffers.add(value.buffer);
  }
  return [...buffers];
}

/** After a WebAssembly trap the module's memory is broken for whatever comes next. */
function failureKind(error: unknown): ReportedFailureKind {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof WebAssembly.RuntimeError || cause.name === 'LayoutTrapError') return 'trapped';
  }
  return 'threw';
}
