import type { Platform } from '../../../../src/contracts/device-context.ts';
import type { LayoutStyle } from '../../../../src/contracts/layout-style.ts';

/** What React Native puts inside a text input, on the edges for which the source gives nothing in any form. */
export function inputPadding(platform: Platform, multiline: boolean, style: LayoutStyle): LayoutStyle {
  if (style.padding !== undefined) return {};
  const isFree = inputEdges(style);
  if (platform === 'ios') return multiline && isFree.top ? { padding_top: 5 } : {};
  return {
    ...(isFree.left ? { padding_left: 4 } : {}),
    ...(isFree.right ? { padding_right: 4 } : {}),
    ...(isFree.top ? { padding_top: 10 } : {}),
    ...(isFree.bottom ? { padding_bottom: 11 } : {}),
  };
}

function inputEdges(style: LayoutStyle) {
  const { padding_horizontal: across, padding_vertical: along } = style;
  return {
    left: (across ?? style.padding_left ?? style.padding_start) === undefined,
    right: (across ?? style.padding_right ?? style.padding_end) === undefined,
    top: (along ?? style.padding_top) === undefined,
    bottom: (along ?? style.padding_bottom) === undefined,
  };
}
