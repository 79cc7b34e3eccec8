import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestContainer {
  readonly id: string;
  readonly name: string;
  state: 'running' | 'exited' | 'created';
  readonly config: Record<string, unknown> & { readonly Labels?: Readonly<Record<string, string>> };
}

/** Speaks a container engine's API over a socket of this machine, with containers that are only remembered. */
export interface TestEngine {
  readonly socketPath: string;
  readonly containers: TestContainer[];
  /** What was asked, as `METHOD path`, of deletions with their options. */
  readonly calls: string[];
  /** The body of the latest creation. */
  created(): Record<string, unknown> | null;
  /** Answers everything with this status from now on; `null` ends that. */
  failWith(status: number | null): void;
  add(container: Partial<TestContainer> & Pick<TestContainer, 'config'>): TestContainer;
  close(): Promise<void>;
}

const VERSION = '1.45';

/** Starts an engine without containers. */
export async function startTestEngine(): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'hivesync-engine-'));
  const socketPath = join(folder, 'engine.sock');
  const containers: TestContainer[] = [];
  const calls: string[] = [];
  let creation: Record<string, unknown> | null = null;
  let failure: number | null = null;

  const add: TestEngine['add'] = (container) => {
    const added = {
      id: randomBytes(32).toString('hex'),
      name: 'unnamed',
      state: 'running' as const,
      ...container,
    };
    containers.push(added);
    return added;
  };

  function answer(method: string, url: URL, body: string): { status: number; json?: unknown } {
    if (failure !== null) return { status: failure, json: { message: 'secret detail of the engine' } };
    if (url.pathname === '/version')
      return { status: 200, json: { ApiVersion: VERSION, MinAPIVersion: '1.44' } };
    const path = url.pathname.replace(`/v${VERSION}`, '');
    if (path === url.pathname) return { status: 400, json: { message: 'no version' } };
    if (method === 'GET' && path === '/containers/json') return { status: 200, json: list(url) };
    if (method === 'POST' && path === '/containers/create') {
      creation = JSON.parse(body);
      const { Labels = {}, ...config } = JSON.parse(body);
      return {
        status: 201,
        json: {
          Id: add({
            name: url.searchParams.get('name') ?? 'unnamed',
            state: 'created',
            config: { ...config, Labels },
          }).id,
          Warnings: [],
        },
      };
    }
    const [, , id, action] = path.split('/');
    const container = containers.find((known) => known.id === id);
    if (container === undefined) return { status: 404, json: { message: 'No such container' } };
    return act(container, method, action);
  }

  function list(url: URL) {
    const { label } = JSON.parse(url.searchParams.get('filters') ?? '{"label":[]}');
    const fits = ({ config }: TestContainer) =>
      label.every((pair: string) => {
        const [key = '', value] = pair.split('=');
        return config.Labels?.[key] === value;
      });
    return containers.filter(fits).map(({ id, name, state, config }) => ({
      Id: id,
      Names: [`/${name}`],
      State: state,
      Status: 'Up 2 minutes',
      Labels: config.Labels ?? {},
    }));
  }

  function act(container: TestContainer, method: string, action: string | undefined) {
    if (method === 'GET' && action === 'json') {
      const { HostConfig = {}, ...config } = container.config;
      const networks = { hivesync_default: { IPAddress: '172.18.0.5', Aliases: ['worker'] } };
      return {
        status: 200,
        json: {
          Id: container.id,
          Config: { Hostname: container.id.slice(0, 12), ...config },
          HostConfig,
          NetworkSettings: { Networks: networks },
        },
      };
    }
    if (method === 'DELETE') {
      containers.splice(containers.indexOf(container), 1);
      return { status: 204 };
    }
    const wanted = action === 'start' ? 'running' : 'exited';
    const isSame = container.state === wanted;
    container.state = wanted;
    return { status: isSame ? 304 : 204 };
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '/' } = request;
      const target = new URL(url, 'http://engine');
      calls.push(`${method} ${target.pathname}${method === 'DELETE' ? target.search : ''}`);
      const { status, json } = answer(method, target, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    });
  });
  server.listen(socketPath);
  await once(server, 'listening');
  return {
    socketPath,
    containers,
    calls,
    created: () => creation,
    failWith: (status) => {
      failure = status;
    },
    add,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
