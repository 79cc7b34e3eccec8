import { request } from 'node:http';
import { DriverError } from './driver.ts';

/** The HTTP API of a container engine (Docker, or Podman's alike) on a socket of this machine. */
export interface EngineClient {
  /** The parsed answer. Throws `DriverError` for one that is none of these statuses, or none at all. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, options: EngineCall): Promise<unknown>;
}

export interface EngineCall {
  readonly expect: readonly number[];
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** A client for the engine that listens on a socket. */
export function createEngineClient(socketPath: string): EngineClient {
  return {
    async call(method, path, { expect, body, timeoutMs = TIMEOUT_MS }) {
      const { status, text } = await exchange(socketPath, { method, path, body, timeoutMs });
      const what = `${method} ${path.split('?')[0]}`;
      // Its messages may repeat what a container was given: only the status is told.
      if (!expect.includes(status))
        throw new DriverError(`the container engine answers ${what} with ${status}`);
      return parseJson(text, what);
    },
  };
}

interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly timeoutMs: number;
}

function exchange(socketPath: string, { method, path, body, timeoutMs }: Exchange) {
  const text = body === undefined ? null : JSON.stringify(body);
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(new DriverError(`the container engine does not answer at ${socketPath}`, { cause }));
    const headers = {
      host: 'engine',
      ...(text === null
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const call = request({ socketPath, method, path, headers, signal }, (answer) => {
      const chunks: Buffer[] = [];
      let length = 0;
      answer.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > MAX_ANSWER_BYTES) call.destroy(new Error('the answer is too large'));
        else chunks.push(chunk);
      });
      answer.on('error', fail);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    call.on('error', fail);
    call.end(text ?? undefined);
  });
}

function parseJson(text: string, what: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new DriverError(`the container engine answers ${what} with something that is no JSON`);
  }
}
