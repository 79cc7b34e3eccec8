import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { untilNextBeat } from '../../runners/api/beat-schedule.ts';
import {
  SIGNATURE_HEADER,
  signCall,
  TIMESTAMP_HEADER,
  WORKER_HEADER,
} from '../../src/contracts/signature.ts';
import type { HeartbeatRequest } from '../../src/contracts/worker-calls.ts';
import { evenly, type Flow } from './flows.ts';

const PATH = '/api/v1/worker/heartbeat';
/** Runners whose clocks are set by NTP beat within so much of each other. */
const CLOCK_SPREAD_MS = 20;

const BEAT: HeartbeatRequest = {
  worker: { class: 'cpu', version: '0.1.0' },
  queues: ['preview', 'snapshot', 'influence', 'callbacks'],
  capacity: 2,
  state: 'active',
  active_jobs: [],
  cpu_percent: 40,
  memory_bytes: 700_000_000,
  event_loop_lag_ms: 2,
  errors_since_last: 0,
  jobs_since_last: 4,
  waiting_jobs: 0,
  host: 'bench',
  gpu: null,
};

/** What `fetch` sends of its own accord, by which runners beat. */
const HEADERS_OF_FETCH = {
  accept: '*/*',
  'accept-language': '*',
  'sec-fetch-mode': 'cors',
  'user-agent': 'node',
  'accept-encoding': 'gzip, deflate',
};

/** Runners that beat to one server, each by the one connection that it keeps. */
export class Fleet {
  readonly #url: URL;
  readonly #secret: string;
  readonly #runners: readonly { readonly id: string; readonly agent: Agent }[];
  readonly #body = new TextEncoder().encode(JSON.stringify(BEAT));

  constructor(baseUrl: string, secret: string, size: number) {
    this.#url = new URL(PATH, baseUrl);
    this.#secret = secret;
    this.#runners = Array.from({ length: size }, (_, number) => ({
      id: `bench-${number}`,
      agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    }));
  }

  /** Each beats when it is due, late by a little that is always the same of each. */
  readonly onSchedule: Flow = (from, until) =>
    this.#runners
      .map(({ id, agent }, number) => {
        const late = (number * 7_919) % CLOCK_SPREAD_MS;
        return { at: from + untilNextBeat(id, new Date(from)) + late, send: () => this.#beat(id, agent) };
      })
      .filter(({ at }) => at < until)
      .toSorted((one, other) => one.at - other.at);

  /** One after the other, in even steps. */
  inARow(everyMs: number): Flow {
    return evenly(everyMs, async (count) => {
      const runner = this.#runners[count % this.#runners.length];
      if (runner !== undefined) await this.#beat(runner.id, runner.agent);
    });
  }

  close(): void {
    for (const { agent } of this.#runners) agent.destroy();
  }

  async #beat(id: string, agent: Agent): Promise<void> {
    const call = { method: 'POST', path: PATH, body: this.#body };
    const signed = await signCall([this.#secret], call, id, Date.now() / 1_000);
    const headers = {
      ...HEADERS_OF_FETCH,
      'content-type': 'application/json',
      'content-length': String(this.#body.length),
      [TIMESTAMP_HEADER]: signed.timestamp,
      [WORKER_HEADER]: signed.worker,
      [SIGNATURE_HEADER]: signed.signature,
    };
    const answer = await this.#send(headers, agent);
    if (answer.statusCode !== 200) throw new Error(`a heartbeat was answered with ${answer.statusCode}`);
    await once(answer.resume(), 'end');
  }

  async #send(headers: Readonly<Record<string, string>>, agent: Agent): Promise<IncomingMessage> {
    const sent = request(this.#url, { method: 'POST', headers, agent });
    sent.end(this.#body);
    try {
      return await new Promise((resolve, reject) => sent.once('response', resolve).once('error', reject));
    } catch (error) {
      // The server may close a connection in the moment that it is used again.
      if (!sent.reusedSocket) throw error;
      return this.#send(headers, agent);
    }
  }
}
