import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import { isolated, type PaintContext } from '../paint-context.ts';

const SPOKES = 8;

/** Draws a spinner as it stands at one moment: fading spokes on iOS, three quarters of a ring on Android. */
export function paintIndicator(context: PaintContext, { props, frame }: LayoutNode): void {
  const { canvas, platform } = context;
  const asked = typeof props.size === 'number' ? props.size : 20;
  const size = Math.min(asked, frame.width, frame.height);
  const color = typeof props.color === 'string' ? props.color : '#999999';
  isolated(canvas, () => {
    canvas.translate(frame.width / 2, frame.height / 2);
    canvas.strokeStyle = color;
    if (platform === 'ios') paintSpokes(context, size);
    else paintRing(context, size);
  });
}

function paintSpokes({ canvas }: PaintContext, size: number): void {
  canvas.lineCap = 'round';
  canvas.lineWidth = size / 9;
  const alpha = canvas.globalAlpha;
  for (let spoke = 0; spoke < SPOKES; spoke += 1) {
    canvas.globalAlpha = alpha * (0.25 + (0.75 * spoke) / (SPOKES - 1));
    canvas.beginPath();
    canvas.moveTo(0, -size * 0.24);
    canvas.lineTo(0, -size * 0.43);
    canvas.stroke();
    canvas.rotate((2 * Math.PI) / SPOKES);
  }
}

function paintRing({ canvas }: PaintContext, size: number): void {
  canvas.lineWidth = size / 10;
  canvas.beginPath();
  canvas.arc(0, 0, size * 0.4, -Math.PI / 2, Math.PI);
  canvas.stroke();
}
