import type { Frame } from '../../../src/contracts/layout-document.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where an image of this size is drawn in a box, by its resize mode; it may reach beyond the box. */
export function fitImage(mode: string, image: Size, box: Frame): Frame {
  const wide = box.width / image.width;
  const high = box.height / image.height;
  switch (mode) {
    case 'stretch':
      return box;
    case 'contain':
      return centred(image, Math.min(wide, high), box);
    case 'center':
      return centred(image, Math.min(1, wide, high), box);
    case 'none':
      return { x: box.x, y: box.y, width: image.width, height: image.height };
    default:
      return centred(image, Math.max(wide, high), box);
  }
}

function centred(image: Size, scale: number, box: Frame): Frame {
  const width = image.width * scale;
  const height = image.height * scale;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}
