import { describe, expect, it } from 'vitest';
import { foldTranslation } from './fold-translation.ts';

const frame = { x: 10, y: 20, width: 100, height: 40 };

describe('a frame', () => {
  it('lies where translations move its box', () => {
    const style = { opacity: 1, transform: [{ translate_x: -30 }, { translate_y: '-50%' }] };
    expect(foldTranslation(style, frame)).toEqual({
      style: { opacity: 1, translate: { x: -30, y: -20 } },
      frame: { ...frame, x: -20, y: 0 },
    });
  });

  it('leaves alone what is turned or scaled before it is moved', () => {
    const transform = [{ translate_y: 5 }, { rotate: 45 }, { translate_x: 9 }];
    expect(foldTranslation({ transform }, frame)).toEqual({
      style: { transform: [{ rotate: 45 }, { translate_x: 9 }], translate: { x: 0, y: 5 } },
      frame: { ...frame, y: 25 },
    });
    const scaled = { transform: [{ scale: 2 }, { translate_x: 9 }] };
    expect(foldTranslation(scaled, frame)).toEqual({ style: scaled, frame });
  });

  it('says nothing of a translation by nothing', () => {
    expect(foldTranslation({ transform: [{ translate_x: 0 }] }, frame)).toEqual({ style: {}, frame });
  });
});
