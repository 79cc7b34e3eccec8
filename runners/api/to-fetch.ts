import type { HttpClient } from './http-client.ts';

/** A `fetch` for libraries that ask for one, through a client that has an allow-list. Answers are read whole. */
export function toFetch(
  http: HttpClient,
  timeoutMs: number,
): (input: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (input, init = {}) => {
    const request = new Request(input, init);
    if (request.method !== 'GET' && request.method !== 'POST') throw new Error('only GET and POST are sent');
    const answer = await http.send({
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(request.headers),
      body: new Uint8Array(await request.arrayBuffer()),
      timeoutMs,
      ...(init.signal ? { signal: init.signal } : {}),
    });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
}
