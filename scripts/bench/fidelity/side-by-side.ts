import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';

const GAP = 8;
const PAPER = '#808080';

/** One picture of three: the truth, ours, and what differs between them, which is black where nothing does. */
export async function sideBySide(truth: Uint8Array, ours: Uint8Array): Promise<Uint8Array> {
  const [left, right] = await Promise.all([loadImage(truth), loadImage(ours)]);
  const { width, height } = left;
  const picture = createCanvas(3 * width + 2 * GAP, height);
  const canvas = picture.getContext('2d');
  canvas.fillStyle = PAPER;
  canvas.fillRect(0, 0, picture.width, height);
  canvas.drawImage(left, 0, 0);
  canvas.drawImage(right, width + GAP, 0, width, height);
  canvas.drawImage(difference(left, right), 2 * (width + GAP), 0);
  return picture.encode('png');
}

function difference(truth: Image, ours: Image) {
  const layer = createCanvas(truth.width, truth.height);
  const canvas = layer.getContext('2d');
  canvas.drawImage(truth, 0, 0);
  canvas.globalCompositeOperation = 'difference';
  canvas.drawImage(ours, 0, 0, truth.width, truth.height);
  return layer;
}
