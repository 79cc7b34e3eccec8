import { killEdge, killNginx, killOneApi, reloadNginx, replaceApi } from './faults/front-faults.ts';
import { cutWire, stallWire } from './faults/surrounding-faults.ts';
import { LONG, SHORT, system, usual } from './load-shapes.ts';
import type { Scenario } from './scenario.ts';
import type { StackShape } from './world/stack-shape.ts';
import type { WireName } from './world/wires.ts';

const DEPLOYED: StackShape = { kind: 'servers', storage: 'folder', runners: 2, deployed: true };
const WITH_BUCKET: StackShape = { ...DEPLOYED, storage: 's3' };

const WIRES: readonly WireName[] = [
  'api-redis',
  'api-storage',
  'runner-redis',
  'runner-storage',
  'runner-edge',
  'edge-nginx',
  'nginx-api',
];

/** Two API processes behind nginx, and the edge before it: what an operator's deployment does and what befalls it. */
export const DEPLOYED_SCENARIOS: readonly Scenario[] = [
  {
    ...system,
    name: 'front-dies',
    about: 'nginx and the edge are killed in turn and start again',
    stack: DEPLOYED,
    plan: { faults: [killNginx, killEdge], strikes: 4, ...SHORT },
  },
  {
    ...usual,
    name: 'front-away',
    about: 'nginx and the edge are away in turn, for longer than locks live',
    stack: DEPLOYED,
    plan: { faults: [killNginx, killEdge], strikes: 4, ...LONG },
  },
  {
    ...usual,
    name: 'nginx-reloads',
    about: 'nginx is reloaded every few seconds; nobody may notice',
    stack: DEPLOYED,
    plan: { faults: [reloadNginx], strikes: 8, everyMs: [3_000, 5_000], lastsMs: [0, 1] },
    seamless: true,
  },
  {
    ...usual,
    name: 'api-replaced',
    about: 'one of two API processes behind nginx is replaced, again and again; nobody may notice',
    stack: DEPLOYED,
    plan: { faults: [replaceApi], strikes: 4, ...SHORT },
    seamless: true,
  },
  {
    ...usual,
    name: 'one-api-dies',
    about: 'one of two API processes behind nginx is killed and starts again',
    stack: DEPLOYED,
    plan: { faults: [killOneApi], strikes: 5, ...SHORT },
  },
  {
    ...usual,
    name: 'wires-cut',
    about: 'the network between two parts is cut: each pair of them in turn',
    stack: WITH_BUCKET,
    plan: { faults: [cutWire('api-postgres'), ...WIRES.map(cutWire)], strikes: 8, ...LONG },
  },
  {
    ...usual,
    name: 'wires-stall',
    about: 'the network between two parts lets nothing through: each pair of them in turn',
    stack: WITH_BUCKET,
    plan: { faults: [stallWire('api-postgres'), ...WIRES.map(stallWire)], strikes: 8, ...LONG },
  },
];
