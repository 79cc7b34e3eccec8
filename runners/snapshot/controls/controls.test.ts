import { describe, expect, it } from 'vitest';
import { node, paintSample } from '../testing/paint-sample.ts';

const SWITCH = { x: 0, y: 0, width: 51, height: 31 };

describe('a control', () => {
  it('is a switch on or off, as the platform draws it', async () => {
    const draw = (value: boolean, platform: 'ios' | 'android') =>
      paintSample(node({ type: 'HS_Switch', frame: SWITCH, props: { value } }), { platform });
    const on = await draw(true, 'ios');
    expect([on.at(8, 15), on.at(36, 15)]).toEqual(['#34c759ff', '#ffffffff']);
    expect((await draw(false, 'ios')).at(15, 15)).toBe('#ffffffff');
    expect((await draw(true, 'android')).at(36, 15)).toBe('#009688ff');
  });

  it('takes the colours it is given, paler where it is disabled', async () => {
    const props = { value: true, track_color: '#ff0000', thumb_color: '#0000ff' };
    const picture = await paintSample(node({ type: 'HS_Switch', frame: SWITCH, props }));
    expect([picture.at(8, 15), picture.at(36, 15)]).toEqual(['#ff0000ff', '#0000ffff']);
    const pale = await paintSample(
      node({ type: 'HS_Switch', frame: SWITCH, props: { ...props, disabled: true } }),
    );
    expect(pale.at(8, 15)).toMatch(/^#ff0000(7f|80)$/);
  });

  it('is a spinner of its size and colour', async () => {
    const root = node({ type: 'HS_Indicator', props: { size: 20, color: '#ff0000' } });
    for (const platform of ['ios', 'android'] as const) {
      const picture = await paintSample(root, { platform });
      expect(picture.ink(10, 10, 20, 20)).toBeGreaterThan(0.1);
      expect(picture.ink(0, 0, 40, 9)).toBe(0);
    }
  });
});
