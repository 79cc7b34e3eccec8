import type { LayoutNode } from '../../../src/contracts/layout-document.ts';
import { isolated, type PaintContext, pixelsPerPoint } from '../paint-context.ts';

interface Look {
  readonly track: { readonly width: number; readonly height: number };
  readonly thumb: number;
  readonly colors: { readonly on: string; readonly off: string };
  readonly thumbColors: { readonly on: string; readonly off: string };
  /** How far the thumb's middle stays from the track's end. */
  readonly margin: number;
}

const LOOKS: Readonly<Record<PaintContext['platform'], Look>> = {
  ios: {
    track: { width: 51, height: 31 },
    thumb: 27,
    colors: { on: '#34c759', off: '#e9e9ea' },
    thumbColors: { on: '#ffffff', off: '#ffffff' },
    margin: 15.5,
  },
  android: {
    track: { width: 34, height: 14 },
    thumb: 20,
    colors: { on: '#00968880', off: '#00000042' },
    thumbColors: { on: '#009688', off: '#fafafa' },
    margin: 7,
  },
};

/** Draws the platform's switch in the middle of its box. */
export function paintSwitch(context: PaintContext, { props, frame }: LayoutNode): void {
  const { canvas, platform } = context;
  const { track, thumb, colors, thumbColors, margin } = LOOKS[platform];
  const state = props.value === true ? 'on' : 'off';
  const x = (frame.width - track.width) / 2;
  const y = (frame.height - track.height) / 2;
  isolated(canvas, () => {
    if (props.disabled === true) canvas.globalAlpha *= 0.5;
    canvas.fillStyle = text(props.track_color) ?? colors[state];
    canvas.beginPath();
    canvas.roundRect(x, y, track.width, track.height, track.height / 2);
    canvas.fill();
    const scale = pixelsPerPoint(canvas);
    canvas.shadowColor = '#00000033';
    canvas.shadowBlur = 4 * scale;
    canvas.shadowOffsetY = 2 * scale;
    canvas.fillStyle = text(props.thumb_color) ?? thumbColors[state];
    canvas.beginPath();
    const middle = state === 'on' ? x + track.width - margin : x + margin;
    canvas.arc(middle, y + track.height / 2, thumb / 2, 0, 2 * Math.PI);
    canvas.fill();
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
