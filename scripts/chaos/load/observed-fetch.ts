import { ApiError, repeatBroken } from '../../../clients/sdk/index.ts';
import type { Ledger } from './ledger.ts';

/** Longer than any pause of the API; what takes longer is given up and tried again. */
const PATIENCE_MS = 60_000;

const sendOrRepeat = repeatBroken();

/** A `fetch` that comes from an address of its own and notes how each request was answered. */
export function createObservedFetch(ledger: Ledger, address: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.headers.set('x-forwarded-for', address);
    const isStream = request.headers.get('accept') === 'text/event-stream';
    const route = `${request.method} ${pathOf(request.url)}`;
    const answer = await send(request, isStream).catch((error: unknown) => {
      ledger.leaveUnanswered(route, error);
      throw error;
    });
    if (answer.ok || answer.status === 304) {
      ledger.answered += 1;
    } else {
      const body: unknown = await answer
        .clone()
        .json()
        .catch(() => null);
      ledger.refuse(route, new ApiError(answer.status, body));
    }
    return answer;
  };
}

function send(request: Request, isStream: boolean): Promise<Response> {
  if (isStream) return sendOrRepeat(request);
  return sendOrRepeat(request, {
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
}

function pathOf(url: string): string {
  return new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');
}
