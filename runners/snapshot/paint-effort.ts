import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

const MEGAPIXELS = 1024 * 1024;

/** About a second's work each; a screen needs a twentieth of it. */
const MOST = {
  elements: 50_000,
  /** Pixels of all layers together. Each is freed before the next is opened. */
  layerPixels: 256 * MEGAPIXELS,
  filledPixels: 1_024 * MEGAPIXELS,
} as const;

/**
 * Counts what drawing takes, over the pictures that share it. What goes beyond is left out: counted rather than
 * timed, so that a slow machine draws the same picture as a fast one.
 */
export class PaintEffort {
  #elements = 0;
  #layerPixels = 0;
  #filledPixels = 0;
  readonly #share: number;

  /** With this share of what a screen may take, 0–1. */
  constructor(share = 1) {
    this.#share = share;
  }

  mayDraw(): boolean {
    this.#elements += 1;
    return this.#elements <= MOST.elements * this.#share;
  }

  mayOpenLayer(pixels: number): boolean {
    this.#layerPixels += pixels;
    return this.#layerPixels <= MOST.layerPixels * this.#share;
  }

  /** Whether an area, in the units of the canvas, may be filled; no more of it counts than the canvas has. */
  mayFill(canvas: SKRSContext2D, width: number, height: number, passes = 1): boolean {
    const { a, b, c, d } = canvas.getTransform();
    const whole = canvas.canvas.width * canvas.canvas.height;
    const pixels = Math.min(whole, Math.abs(width * height * (a * d - b * c))) * passes;
    if (Number.isFinite(pixels)) this.#filledPixels += pixels;
    return this.#filledPixels <= MOST.filledPixels * this.#share;
  }
}

/** Frees the memory of a canvas that was drawn elsewhere: collection would come too late for a loop. */
export function freeCanvas(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}
