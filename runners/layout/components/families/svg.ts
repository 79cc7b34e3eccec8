import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import { readImageHeader } from '../../../source/image-header.ts';
import { ArrayValue } from '../../evaluate/values/array-value.ts';
import { chosenOf, settle } from '../../evaluate/values/one-of-value.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { atRest } from '../../libraries/animated/animated-node.ts';
import { SVG_PACKAGE } from '../../libraries/svg.ts';
import type { SceneNode } from '../../scene.ts';
import { readImageSource } from '../assets/read-image-source.ts';
import type { HostElement } from '../host-element.ts';
import { drawsNothing, type HostMapping } from '../host-mapping.ts';
import { parseColor } from '../style/parse-color.ts';
import { parseLength, parseNumber } from '../style/value-parsers.ts';
import { addSvgAsset } from '../svg/svg-asset.ts';
import { readSvgAttributes } from '../svg/svg-attributes.ts';
import { elementMarkup, SvgParts } from '../svg/svg-parts.ts';

const LONGEST_TEXT = 2 * 1024 * 1024;

/** Elements of a drawing; they write themselves into the drawing around them. */
const PARTS = [
  'Circle',
  'ClipPath',
  'Defs',
  'Ellipse',
  'G',
  'Image',
  'Line',
  'LinearGradient',
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

/** Elements that only a device could draw. */
const UNDRAWN = ['Filter', 'ForeignObject', 'Marker'];

/** The size that an svg's own props give it, under its style. */
function svgStyle(host: HostElement): LayoutStyle {
  const [, , boxWidth, boxHeight] = viewBoxOf(host);
  const width =
    parseLength(host.text('width') ?? '') ?? (host.text('height') === undefined ? boxWidth : undefined);
  const height =
    parseLength(host.text('height') ?? '') ?? (host.text('width') === undefined ? boxHeight : undefined);
  return host.style('style', {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  });
}

function viewBoxOf(host: HostElement): (number | undefined)[] {
  return (host.text('viewBox') ?? '').split(/[\s,]+/).map((part) => parseNumber(part));
}

/** A drawing is one picture: its elements are written as markup, and drawn where pictures are. */
function renderSvg(host: HostElement): SceneNode[] {
  if (host.context.drawing !== undefined) return renderPart(host);
  const content = new SvgParts();
  writeContent(host, content);
  if (content.isTooLong) {
    host.context.builder.inform(
      'SVG_AS_SNAPSHOT',
      'A drawing is too long to be drawn; a placeholder stands in for it.',
      host.source,
    );
    const props = { component: host.name, reason: 'svg' };
    return [host.node('HS_ImageSnapshot', { style: svgStyle(host), props })];
  }
  const markup = elementMarkup('svg', readSvgAttributes(host), content);
  return [drawingNode(host, addSvgAsset(host, markup, naturalSize(host)))];
}

function renderPart(host: HostElement): SceneNode[] {
  const { drawing } = host.context;
  if (drawing === undefined || drawing.isTooLong) return [];
  const content = drawing.inner();
  writeContent(host, content);
  drawing.addElement(toElementName(host.name), readSvgAttributes(host), content);
  return [];
}

/** `LinearGradient` is `linearGradient`, but `TSpan` is `tspan`. */
function toElementName(component: string): string {
  return component === 'TSpan' ? 'tspan' : `${component.slice(0, 1).toLowerCase()}${component.slice(1)}`;
}

/** Writes what stands inside an element; nodes of any other kind have no place in a drawing. */
function writeContent(host: HostElement, content: SvgParts): void {
  const write = (value: Value, segment: string): void => {
    const current = atRest(settle(value).value);
    if (typeof current === 'string' || typeof current === 'number') content.addText(String(current));
    else if (current instanceof ArrayValue)
      for (const [index, item] of current.elements.entries()) write(item, `${segment}.${index}`);
    else host.renderValue({ ...host.context, drawing: content }, value, segment, host.element);
  };
  write(host.interpreter.getProperty(host.element.props, 'children'), '0');
}

/** A drawing given as text: the text is the picture. */
function renderSvgText(host: HostElement): SceneNode[] {
  const text = host.text('xml') ?? '';
  const header = readImageHeader(new TextEncoder().encode(text));
  if (!text.includes('<svg') || text.length > LONGEST_TEXT) return [drawingNode(host, undefined)];
  const size = header.ok ? { width: header.width, height: header.height } : naturalSize(host);
  return [drawingNode(host, addSvgAsset(host, text, size), header.ok ? size : undefined)];
}

/** A drawing that lies elsewhere is nothing but its place: only images may be loaded. */
function renderSvgElsewhere(host: HostElement): SceneNode[] {
  return [drawingNode(host, undefined)];
}

/** An svg file used as a component is an image of that file. */
function renderSvgFile(host: HostElement): SceneNode[] {
  const { props, size } = readImageSource(host, chosenOf(host.element.type));
  return [drawingNode(host, typeof props.asset_id === 'string' ? props.asset_id : undefined, size)];
}

function drawingNode(
  host: HostElement,
  assetId: string | undefined,
  intrinsicSize?: SceneNode['intrinsicSize'],
): SceneNode {
  const color = parseColor(host.prop('color'));
  const style = svgStyle(host);
  return host.node('HS_Image', {
    style: color === undefined ? style : { ...style, color },
    props: {
      asset_id: assetId,
      fill: parseColor(host.prop('fill')) ?? noneOf(host.text('fill')),
      stroke: parseColor(host.prop('stroke')) ?? noneOf(host.text('stroke')),
      resize_mode: 'contain',
    },
    ...(intrinsicSize === undefined ? {} : { intrinsicSize }),
  });
}

function noneOf(paint: string | undefined): string | undefined {
  return paint === 'none' ? paint : undefined;
}

function naturalSize(host: HostElement): { width: number; height: number } {
  const [, , width = 0, height = 0] = viewBoxOf(host);
  return {
    width: Math.max(0, host.number('width') ?? width),
    height: Math.max(0, host.number('height') ?? height),
  };
}

export const svgMappings: readonly HostMapping[] = [
  { package: SVG_PACKAGE, components: ['Svg'], drawnAs: 'HS_Image', render: renderSvg },
  { package: SVG_PACKAGE, components: ['SvgCss', 'SvgXml'], drawnAs: 'HS_Image', render: renderSvgText },
  {
    package: SVG_PACKAGE,
    components: ['SvgCssUri', 'SvgUri'],
    drawnAs: 'HS_Image',
    render: renderSvgElsewhere,
  },
  { package: SVG_PACKAGE, components: ['SvgFile'], drawnAs: 'HS_Image', render: renderSvgFile },
  { package: SVG_PACKAGE, components: PARTS, drawnAs: 'nothing', render: renderPart },
  drawsNothing(SVG_PACKAGE, UNDRAWN),
];
