import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import type { IconFonts, IconGlyph } from '../../text/icon-fonts.ts';
import type { RoundedBox } from '../boxes/box.ts';
import { isolated, type PaintContext } from '../paint-context.ts';

/** The glyph of a node that is an icon, where its font is at hand. */
export function findIcon(icons: IconFonts, { type, props }: LayoutNode): IconGlyph | undefined {
  const { icon, icon_family: family, icon_style: style } = props;
  if (type !== 'HS_Image' || typeof icon !== 'string' || typeof family !== 'string') return undefined;
  return icons.find(family, icon, typeof style === 'string' ? style : undefined);
}

/** Draws an icon in its colour in the middle of its box; tells whether its font is at hand. */
export function paintIcon(context: PaintContext, node: LayoutNode, box: RoundedBox): boolean {
  const glyph = findIcon(context.icons, node);
  if (glyph === undefined) return false;
  const { canvas } = context;
  const size = Math.min(box.width, box.height);
  isolated(canvas, () => {
    canvas.font = `${size}px "${glyph.skiaFamily}"`;
    canvas.textAlign = 'center';
    canvas.fillStyle = node.style.tint_color ?? node.style.color ?? '#000000';
    const baseline = box.y + box.height / 2 + ((glyph.ascent - glyph.descent) / 2) * size;
    canvas.fillText(glyph.text, box.x + box.width / 2, baseline);
  });
  return true;
}
