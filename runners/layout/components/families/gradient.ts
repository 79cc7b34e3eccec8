import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { type Plain, toPlain } from '../../evaluate/to-plain.ts';
import type { SceneNode } from '../../scene.ts';
import type { HostElement } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { parseColor } from '../style/parse-color.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A gradient is a style of its box. */
function renderGradient(host: HostElement): SceneNode[] {
  const gradient = readGradient(host);
  const style: LayoutStyle = { ...host.style(), ...(gradient === undefined ? {} : { gradient }) };
  return [host.node('HS_View', { style, children: host.children() })];
}

function readGradient(host: HostElement): LayoutStyle['gradient'] {
  const plain = (name: string): Plain => toPlain(host.interpreter, host.prop(name)).value;
  const colors = list(plain('colors'))
    .map(parseColor)
    .filter((color) => color !== undefined);
  if (colors.length < 2) return undefined;
  const locations = list(plain('locations')).filter((location) => typeof location === 'number');
  return {
    colors: colors.slice(0, 64),
    ...(locations.length === colors.length ? { locations } : {}),
    start: readPoint(plain('start')) ?? { x: 0.5, y: 0 },
    end: readPoint(plain('end')) ?? { x: 0.5, y: 1 },
  };
}

function list(plain: Plain): Plain[] {
  return Array.isArray(plain) ? plain : [];
}

/** A point as `{ x, y }` or `[x, y]`. */
function readPoint(plain: Plain): Point | undefined {
  if (typeof plain !== 'object' || plain === null) return undefined;
  const [x, y] = Array.isArray(plain) ? plain : [plain.x, plain.y];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

export const gradientMappings: readonly HostMapping[] = [
  {
    package: 'expo-linear-gradient',
    components: ['LinearGradient'],
    drawnAs: 'HS_View',
    render: renderGradient,
  },
];
