import { describe, expect, it } from 'vitest';
import type { PreviewTask } from '../../contracts/worker-calls.ts';
import { IPHONE, IPHONE_SE } from '../../testing/test-preview.ts';
import { type BaseCandidate, chooseBase } from './choose-base.ts';
import { toJobDevices } from './job-devices.ts';

const NO_SENSORS = { camera: false, microphone: false, accelerometer: false, gyroscope: false, gps: false };

function task(changes: Partial<PreviewTask> = {}): PreviewTask {
  return {
    platform: 'ios',
    entries: [],
    devices: toJobDevices('ios', [IPHONE]),
    sensor_flags: NO_SENSORS,
    flags: { bare: false },
    ...changes,
  };
}

function candidate(id: string, changes: Partial<PreviewTask> = {}): BaseCandidate {
  return { id, revisionId: 'r', task: task(changes), manifestKey: 'k', manifestSha256: 's' };
}

const both = toJobDevices('ios', [IPHONE_SE, IPHONE]);
const other = toJobDevices('ios', [IPHONE_SE]);
const entries = [{ file: 'Home.tsx', export: 'default' }];

describe('the build to copy from', () => {
  it('is the newest of equals', () => {
    expect(chooseBase([candidate('new'), candidate('old')], task())?.id).toBe('new');
  });

  it('is the one built for most of the devices, whatever their numbers', () => {
    const candidates = [candidate('one'), candidate('two', { devices: both })];
    const asked = task({ devices: toJobDevices('ios', [IPHONE, IPHONE_SE]) });
    expect(chooseBase(candidates, asked)?.id).toBe('two');
  });

  it('is rather the one of the same entries', () => {
    const candidates = [candidate('some', { entries }), candidate('all')];
    expect(chooseBase(candidates, task())?.id).toBe('all');
    expect(chooseBase(candidates, task({ entries }))?.id).toBe('some');
  });

  it('is none when devices, platform or options are others', () => {
    const candidates = [
      candidate('device', { devices: other }),
      candidate('platform', { devices: toJobDevices('android', [IPHONE]) }),
      candidate('flags', { flags: { bare: true } }),
      candidate('sensors', { sensor_flags: { ...NO_SENSORS, gps: true } }),
    ];
    expect(chooseBase(candidates, task())).toBeNull();
  });
});
