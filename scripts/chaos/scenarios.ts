import { DEPLOYED_SCENARIOS } from './deployed-scenarios.ts';
import { killApi, killEngine, killRunner, pauseApi, pauseRunner } from './faults/process-faults.ts';
import { emptyRedis, killEmbedded, killPostgres, killRedis } from './faults/server-faults.ts';
import {
  fillDisk,
  hideApi,
  shiftApiClock,
  shiftRunnerClock,
  storageFails,
  storageStalls,
  storageTruncates,
} from './faults/surrounding-faults.ts';
import { LONG, large, MANY, PICTURES, SHORT, system, usual } from './load-shapes.ts';
import type { Scenario } from './scenario.ts';
import type { StackShape } from './world/stack-shape.ts';

const SERVERS: StackShape = { kind: 'servers', storage: 'folder', runners: 2 };
const EMBEDDED: StackShape = { kind: 'embedded', storage: 'folder', runners: 2 };

export const SCENARIOS: readonly Scenario[] = [
  {
    ...system,
    name: 'runners-die',
    about: 'a runner is killed every few seconds',
    stack: SERVERS,
    plan: { faults: [killRunner], strikes: 5, ...SHORT },
  },
  {
    ...system,
    name: 'pictures-runners-die',
    about: 'a runner is killed every few seconds, while previews wait for their pictures',
    stack: SERVERS,
    load: PICTURES,
    plan: { faults: [killRunner], strikes: 3, ...SHORT },
  },
  {
    ...usual,
    name: 'engines-die',
    about: 'engine children are killed',
    stack: EMBEDDED,
    plan: { faults: [killEngine], strikes: 8, everyMs: [1_000, 2_000], lastsMs: [0, 1] },
  },
  {
    ...system,
    name: 'api-dies',
    about: 'the API is killed and starts again',
    stack: SERVERS,
    plan: { faults: [killApi], strikes: 4, everyMs: [5_000, 7_000], lastsMs: [500, 3_000] },
  },
  {
    ...system,
    name: 'redis-dies',
    about: 'Redis is killed and starts again with what its append-only file holds',
    stack: SERVERS,
    plan: { faults: [killRedis], strikes: 4, everyMs: [6_000, 8_000], lastsMs: [500, 4_000] },
  },
  {
    ...usual,
    name: 'redis-forgets',
    about: 'Redis is killed and starts again empty',
    stack: SERVERS,
    plan: { faults: [emptyRedis], strikes: 2, everyMs: [10_000, 14_000], lastsMs: [500, 4_000] },
  },
  {
    ...usual,
    name: 'postgres-dies',
    about: 'Postgres is killed and starts again',
    stack: SERVERS,
    plan: { faults: [killPostgres], strikes: 4, everyMs: [8_000, 10_000], lastsMs: [500, 5_000] },
  },
  {
    ...system,
    name: 'machine-dies',
    about: 'embedded: the API and its Postgres, which is the queue too, are killed together',
    stack: EMBEDDED,
    plan: { faults: [killEmbedded], strikes: 3, everyMs: [8_000, 10_000], lastsMs: [500, 3_000] },
  },
  {
    ...usual,
    name: 'embedded-api-dies',
    about: 'embedded: the API is killed, its Postgres stays behind',
    stack: EMBEDDED,
    plan: { faults: [killApi], strikes: 3, everyMs: [8_000, 10_000], lastsMs: [500, 3_000] },
  },
  {
    ...usual,
    name: 'processes-pause',
    about: 'a runner and the API are stopped (SIGSTOP) for longer than locks live, and go on',
    stack: SERVERS,
    plan: { faults: [pauseRunner, pauseApi], strikes: 4, ...LONG },
  },
  {
    ...usual,
    name: 'storage-fails',
    about: 'the bucket refuses connections',
    stack: { ...SERVERS, storage: 's3' },
    plan: { faults: [storageFails], strikes: 3, ...LONG },
  },
  {
    ...usual,
    name: 'storage-stalls',
    about: 'the bucket takes connections and says nothing',
    stack: { ...SERVERS, storage: 's3' },
    plan: { faults: [storageStalls], strikes: 2, ...LONG },
  },
  {
    ...usual,
    name: 'storage-truncates',
    about: 'answers of the bucket and requests to it break off in the middle',
    stack: { ...SERVERS, storage: 's3' },
    plan: { faults: [storageTruncates], strikes: 3, ...LONG },
  },
  {
    ...usual,
    name: 'api-unreachable',
    about: 'runners cannot reach the API for half a minute, people can',
    stack: SERVERS,
    plan: { faults: [hideApi], strikes: 2, everyMs: [40_000, 45_000], lastsMs: [25_000, 35_000] },
  },
  {
    ...usual,
    name: 'clocks-jump',
    about: 'the clock of a runner or of the API jumps by ten minutes or an hour and back',
    stack: { ...SERVERS, clocks: true },
    plan: { faults: [shiftRunnerClock, shiftApiClock], strikes: 6, ...LONG },
  },
  {
    ...usual,
    name: 'disk-full',
    about: 'the disk of the storage fills up and has room again',
    stack: { ...SERVERS, storage: 'quota' },
    plan: { faults: [fillDisk], strikes: 3, ...LONG },
  },
  ...DEPLOYED_SCENARIOS,
  {
    ...large,
    name: 'crowd',
    about: '200 builds by 20 people at once, on two runners',
    stack: SERVERS,
    load: { jobs: 200, people: 20, atOnce: 10, pauseMs: 0, edited: 0, stopped: 0, fetched: 1 },
    plan: null,
  },
  {
    ...large,
    name: 'many-jobs-calm',
    about: '10,000 jobs over three runners, nothing is broken',
    stack: { ...SERVERS, runners: 3 },
    load: MANY,
    plan: null,
  },
  {
    ...large,
    name: 'many-jobs',
    about: '10,000 jobs over three runners, one of which is killed every 5 seconds',
    stack: { ...SERVERS, runners: 3 },
    load: MANY,
    plan: {
      faults: [killRunner],
      strikes: 1,
      everyMs: [5_000, 5_000],
      lastsMs: [300, 500],
      overlapping: true,
    },
  },
];
