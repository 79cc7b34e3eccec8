import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { chosenOf } from '../../evaluate/values/one-of-value.ts';
import { SVG_PACKAGE } from '../../libraries/svg.ts';
import type { SceneNode } from '../../scene.ts';
import { readImageSource } from '../assets/read-image-source.ts';
import type { HostElement } from '../host-element.ts';
import { drawsNothing, type HostMapping } from '../host-mapping.ts';
import { parseLength, parseNumber } from '../style/value-parsers.ts';

const SHAPES = [
  'Circle',
  'ClipPath',
  'Defs',
  'Ellipse',
  'ForeignObject',
  'G',
  'Image',
  'Line',
  'LinearGradient',
  'Marker',
  'Mask',
  'Path',
  'Pattern',
  'Polygon',
  'Polyline',
  'RadialGradient',
  'Rect',
  'Stop',
  'Symbol',
  'TSpan',
  'Text',
  'TextPath',
  'Use',
];

/** The size that an svg's own props give it, under its style. */
function svgStyle(host: HostElement): LayoutStyle {
  const [, , boxWidth, boxHeight] = (host.text('viewBox') ?? '')
    .split(/[\s,]+/)
    .map((part) => parseNumber(part));
  const width =
    parseLength(host.text('width') ?? '') ?? (host.text('height') === undefined ? boxWidth : undefined);
  const height =
    parseLength(host.text('height') ?? '') ?? (host.text('width') === undefined ? boxHeight : undefined);
  return host.style('style', {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  });
}

/** A drawing is one picture of its size; its shapes are drawn by whoever draws snapshots. */
function renderSvg(host: HostElement): SceneNode[] {
  host.context.builder.inform(
    'SVG_AS_SNAPSHOT',
    'A drawing made of SVG elements is shown as a snapshot.',
    host.source,
  );
  return [
    host.node('HS_ImageSnapshot', {
      style: svgStyle(host),
      props: { component: host.name, reason: 'svg', view_box: host.text('viewBox') },
    }),
  ];
}

/** An svg file used as a component is an image of that file. */
function renderSvgFile(host: HostElement): SceneNode[] {
  const { props, size } = readImageSource(host, chosenOf(host.element.type));
  return [
    host.node('HS_Image', {
      style: svgStyle(host),
      props: { ...props, resize_mode: 'contain' },
      ...(size === undefined ? {} : { intrinsicSize: size }),
    }),
  ];
}

export const svgMappings: readonly HostMapping[] = [
  {
    package: SVG_PACKAGE,
    components: ['Svg', 'SvgCss', 'SvgUri', 'SvgXml'],
    drawnAs: 'HS_ImageSnapshot',
    render: renderSvg,
  },
  { package: SVG_PACKAGE, components: ['SvgFile'], drawnAs: 'HS_Image', render: renderSvgFile },
  drawsNothing(SVG_PACKAGE, SHAPES),
];
