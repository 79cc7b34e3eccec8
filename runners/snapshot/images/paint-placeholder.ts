import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import type { RoundedBox } from '../boxes/box.ts';
import type { PaintContext } from '../paint-context.ts';

const VEIL = '#8e8e9324';
const STROKE = '#8e8e93a0';
const SMALLEST_MOTIF = 12;

/** Stands for an image that only the device can load, or nobody: a veil with a landscape on it. */
export function paintImagePlaceholder(context: PaintContext, node: LayoutNode, box: RoundedBox): void {
  if (typeof node.props.icon === 'string') paintNamedIcon(context, node, box);
  else paintLandscape(context, box);
}

function paintLandscape({ canvas }: PaintContext, box: RoundedBox): void {
  canvas.fillStyle = VEIL;
  canvas.fillRect(box.x, box.y, box.width, box.height);
  const side = Math.min(box.width, box.height, 72) * 0.45;
  if (side < SMALLEST_MOTIF) return;
  const x = box.x + (box.width - side) / 2;
  const y = box.y + (box.height - side * 0.8) / 2;
  canvas.strokeStyle = STROKE;
  canvas.lineWidth = side / 16;
  canvas.lineJoin = 'round';
  canvas.beginPath();
  canvas.roundRect(x, y, side, side * 0.8, side / 10);
  canvas.moveTo(x + side * 0.12, y + side * 0.66);
  canvas.lineTo(x + side * 0.38, y + side * 0.34);
  canvas.lineTo(x + side * 0.58, y + side * 0.56);
  canvas.lineTo(x + side * 0.7, y + side * 0.44);
  canvas.lineTo(x + side * 0.88, y + side * 0.66);
  canvas.stroke();
}

/** Stands for an icon whose font is not at hand: an outline in its colour around the beginning of its name. */
function paintNamedIcon({ canvas, fonts, platform }: PaintContext, node: LayoutNode, box: RoundedBox): void {
  const color = node.style.tint_color ?? node.style.color ?? '#000000';
  const side = Math.min(box.width, box.height);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  canvas.globalAlpha *= 0.55;
  canvas.strokeStyle = color;
  canvas.lineWidth = Math.max(0.5, side / 14);
  canvas.beginPath();
  canvas.roundRect(x - side * 0.42, y - side * 0.42, side * 0.84, side * 0.84, side * 0.2);
  canvas.stroke();
  const letter = /[a-z0-9]/i.exec(String(node.props.icon))?.[0]?.toUpperCase();
  if (letter === undefined) return;
  const { face } = fonts.resolve({ platform, family: undefined, weight: 600, italic: false });
  canvas.font = `${side * 0.5}px "${face.skiaFamily}"`;
  canvas.textAlign = 'center';
  canvas.fillStyle = color;
  canvas.fillText(letter, x, y + side * 0.18);
}

/** Stands for a component that cannot be drawn: its name, on a box of its size. */
export function paintUnknown(
  { canvas, fonts, platform }: PaintContext,
  node: LayoutNode,
  box: RoundedBox,
): void {
  if (box.width <= 0 || box.height <= 0) return;
  canvas.fillStyle = VEIL;
  canvas.fillRect(box.x, box.y, box.width, box.height);
  const name = typeof node.props.component === 'string' ? node.props.component : '';
  const size = Math.min(12, box.height * 0.6);
  if (name === '' || size < 5) return;
  const { face } = fonts.resolve({ platform, family: undefined, weight: 400, italic: false });
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.x, box.y, box.width, box.height);
  canvas.clip();
  canvas.font = `${size}px "${face.skiaFamily}"`;
  canvas.textAlign = 'center';
  canvas.fillStyle = '#6e6e73';
  canvas.fillText(name, box.x + box.width / 2, box.y + box.height / 2 + size * 0.35);
  canvas.restore();
}
