import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { loadTokenCounter } from '../docs/context/count-tokens.ts';

/** What a request to the server asked for. */
export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly json_schema: { readonly name: string; readonly strict: boolean } };
    readonly max_tokens?: number;
    readonly max_completion_tokens?: number;
  };
}

/** How the server behaves, for one request after the other; the last stays. */
export type Behaviour =
  | { readonly kind: 'answers'; readonly content: object | ((request: SeenRequest) => object) }
  /** The same, in small pieces. */
  | { readonly kind: 'streams'; readonly content: object }
  | { readonly kind: 'says'; readonly content: string; readonly finishReason?: string }
  | { readonly kind: 'refuses' }
  | {
      readonly kind: 'fails';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly code?: string;
    }
  | { readonly kind: 'redirects'; readonly to: string }
  /** Takes the request and says nothing until it is closed. */
  | { readonly kind: 'hangs' }
  | { readonly kind: 'hangs_up' };

/** A server of our own that speaks the Chat Completions API of OpenAI, and behaves as a test wants. */
export interface ModelServer {
  /** With the path of the API. */
  readonly url: URL;
  readonly requests: readonly SeenRequest[];
  behave(...behaviours: Behaviour[]): void;
  close(): Promise<void>;
}

export async function startModelServer(): Promise<ModelServer> {
  const countTokens = await loadTokenCounter('o200k_base');
  const requests: SeenRequest[] = [];
  let behaviours: Behaviour[] = [];
  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing).catch(() => outgoing.destroy());
  });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const request = { path: incoming.url ?? '', authorization: incoming.headers.authorization, body };
    requests.push(request);
    const behaviour = (behaviours.length > 1 ? behaviours.shift() : behaviours[0]) ?? { kind: 'hangs_up' };
    await behaveAs(behaviour, request, outgoing);
  }

  async function behaveAs(
    behaviour: Behaviour,
    request: SeenRequest,
    outgoing: ServerResponse,
  ): Promise<void> {
    switch (behaviour.kind) {
      case 'hangs':
        return;
      case 'hangs_up':
        outgoing.destroy();
        return;
      case 'redirects':
        outgoing.writeHead(307, { Location: behaviour.to }).end();
        return;
      case 'fails': {
        const error = { message: 'no', type: 'error', code: behaviour.code ?? null, param: null };
        outgoing.writeHead(behaviour.status, { 'Content-Type': 'application/json', ...behaviour.headers });
        outgoing.end(JSON.stringify({ error }));
        return;
      }
      case 'refuses':
        send(outgoing, complete(request, { content: null, refusal: 'I will not.' }, 'stop'));
        return;
      case 'says': {
        const { content, finishReason = 'stop' } = behaviour;
        send(outgoing, complete(request, { content, refusal: null }, finishReason));
        return;
      }
      case 'answers':
      case 'streams': {
        const answer =
          typeof behaviour.content === 'function' ? behaviour.content(request) : behaviour.content;
        const text = complete(request, { content: JSON.stringify(answer), refusal: null }, 'stop');
        if (behaviour.kind === 'answers') return send(outgoing, text);
        outgoing.writeHead(200, { 'Content-Type': 'application/json' });
        for (let at = 0; at < text.length; at += 64) {
          outgoing.write(text.slice(at, at + 64));
          await new Promise((resolve) => setImmediate(resolve));
        }
        outgoing.end();
      }
    }
  }

  function complete(
    { body }: SeenRequest,
    message: { content: string | null; refusal: string | null },
    finishReason: string,
  ): string {
    const prompt = countTokens(body.messages.map(({ content }) => content).join('\n'));
    const completion = countTokens(message.content ?? '');
    return JSON.stringify({
      id: 'chatcmpl-test',
      object: 'chat.completion',
      created: 0,
      model: body.model,
      choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason }],
      usage: { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion },
    });
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the model server has no port');
  return {
    url: new URL(`http://127.0.0.1:${address.port}/v1`),
    requests,
    behave(...next) {
      behaviours = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(outgoing: ServerResponse, text: string): void {
  outgoing.writeHead(200, { 'Content-Type': 'application/json' }).end(text);
}
