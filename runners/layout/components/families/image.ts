import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';
import type { Value } from '../../evaluate/values/value.ts';
import { flattenInto } from '../../libraries/react-native/style-sheet.ts';
import type { SceneNode } from '../../scene.ts';
import { readImageSource } from '../assets/read-image-source.ts';
import type { HostElement, NodeParts } from '../host-element.ts';
import type { HostMapping } from '../host-mapping.ts';
import { parseColor } from '../style/parse-color.ts';
import { STYLE_PARSERS } from '../style/style-properties.ts';

/** The node of an image; expo-image and React Native differ only in the names of some props. */
function imageNode(host: HostElement, style: LayoutStyle, parts: NodeParts = {}): SceneNode {
  const source = host.prop('source') ?? host.prop('src');
  const { props, size } = readImageSource(host, source);
  const fit = host.text('resizeMode') ?? host.text('contentFit');
  const resizeMode = (fit === undefined ? undefined : STYLE_PARSERS.resize_mode(fit)) ?? style.resize_mode;
  const tint = parseColor(host.text('tintColor')) ?? style.tint_color;
  return host.node('HS_Image', {
    style: tint === undefined ? style : { ...style, tint_color: tint },
    props: { ...props, resize_mode: resizeMode ?? 'cover' },
    ...(size === undefined ? {} : { intrinsicSize: size }),
    ...parts,
  });
}

function renderImage(host: HostElement): SceneNode[] {
  const width = host.number('width');
  const height = host.number('height');
  const base: LayoutStyle = {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  return [imageNode(host, host.style('style', { ...unsetSides(host), ...base }))];
}

/**
 * The sides whose own size the style takes back: `height: null` and `width: undefined` lie over the size that React
 * Native writes under the style of a bundled image, so that the image is as large as its place.
 */
function unsetSides(host: HostElement): LayoutStyle {
  const properties = new Map<string, Value>();
  flattenInto(host.interpreter, properties, host.interpreter.getProperty(host.element.props, 'style'));
  const isUnset = (side: string) => properties.has(side) && (properties.get(side) ?? null) === null;
  return { ...(isUnset('width') ? { width: 'auto' } : {}), ...(isUnset('height') ? { height: 'auto' } : {}) };
}

/** A view with the image stretched behind its children, as React Native builds it. */
function renderImageBackground(host: HostElement): SceneNode[] {
  const style = host.style();
  const behind: LayoutStyle = {
    position: 'absolute',
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
    ...(style.width === undefined ? {} : { width: style.width }),
    ...(style.height === undefined ? {} : { height: style.height }),
  };
  const image = imageNode(host, host.style('imageStyle', behind), { part: 'image', actions: {} });
  const { intrinsicSize: _stretched, ...stretched } = image;
  return [host.node('HS_View', { style, children: [stretched, ...host.children()] })];
}

export const imageMappings: readonly HostMapping[] = [
  { package: 'react-native', components: ['Image'], drawnAs: 'HS_Image', render: renderImage },
  {
    package: 'react-native',
    components: ['ImageBackground'],
    drawnAs: 'HS_View',
    render: renderImageBackground,
  },
  { package: 'expo-image', components: ['Image'], drawnAs: 'HS_Image', render: renderImage },
  {
    package: 'expo-image',
    components: ['ImageBackground'],
    drawnAs: 'HS_View',
    render: renderImageBackground,
  },
];
