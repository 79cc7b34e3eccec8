/** RFC 9110 §9.2.2: what may be sent again without knowing whether the first was taken. */
const REPEATABLE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/**
 * A `fetch` that sends once more what got no answer, as RFC 9112 §9.3.1 lets clients and as browsers do: a server
 * or proxy may close a kept connection in the moment in which the next request leaves. Only requests that may be
 * repeated are, by their method or by an `Idempotency-Key`. Rejects as `fetch` does.
 */
export function repeatBroken(send: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!isRepeatable(request)) return send(request);
    const again = request.clone();
    try {
      return await send(request);
    } catch (error) {
      if (!(error instanceof TypeError) || again.signal.aborted) throw error;
      await otherConnectionsNoticed();
      return send(again);
    }
  };
}

/** Whoever closed this connection has mostly closed others, too: the repeat must not leave by one of them. */
function otherConnectionsNoticed(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function isRepeatable({ method, headers }: Request): boolean {
  return REPEATABLE_METHODS.has(method) || headers.has('idempotency-key');
}
