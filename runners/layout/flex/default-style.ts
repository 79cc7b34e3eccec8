import type { DeviceContext } from '../../../src/contracts/device-context.ts';
import type { LayoutStyle } from '../../../src/contracts/layout-style.ts';
import type { SceneNode } from '../scene.ts';

const NO_DEFAULTS: LayoutStyle = {};

/** What React Native's own components put under the style that the source gives them. */
export function defaultStyle(node: SceneNode, device: DeviceContext): LayoutStyle {
  switch (node.type) {
    case 'HS_Scroll':
    case 'HS_List':
      return {
        flex_grow: 1,
        flex_shrink: 1,
        flex_direction: node.scroll?.horizontal === true ? 'row' : 'column',
        overflow: 'scroll',
      };
    case 'HS_Image':
    case 'HS_Switch':
    case 'HS_ImageSnapshot':
      return intrinsicStyle(node);
    case 'HS_Overlay':
      return coversScreen(node)
        ? { position: 'absolute', top: 0, left: 0, width: device.width, height: device.height }
        : NO_DEFAULTS;
    default:
      return NO_DEFAULTS;
  }
}

/** An overlay without a place of its own is a window over the whole screen, wherever in the tree it stands. */
export function coversScreen(node: SceneNode): boolean {
  const { position, width, height, top, left } = node.style;
  return (
    node.type === 'HS_Overlay' && [position, width, height, top, left].every((value) => value === undefined)
  );
}

/** React Native writes a source's own size under the style; a given ratio then replaces the missing side. */
function intrinsicStyle({ style, intrinsicSize }: SceneNode): LayoutStyle {
  if (intrinsicSize === undefined) return NO_DEFAULTS;
  if (style.aspect_ratio !== undefined && (style.width !== undefined || style.height !== undefined)) {
    return NO_DEFAULTS;
  }
  return { width: intrinsicSize.width, height: intrinsicSize.height };
}
