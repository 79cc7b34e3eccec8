import { expect, it } from 'vitest';
import type { ManifestOutput } from '../../../contracts/manifest.ts';
import { screensForEvent } from './screens-for-event.ts';

const outputs = (count: number): ManifestOutput[] =>
  Array.from({ length: count }, (_, index) => ({
    device_id: `d${1 + (index % 2)}`,
    screen_id: (index >> 1).toString(16).padStart(16, '0'),
    screen_name: 'Screen',
    layout_key: 'key',
    layout_sha256: index.toString(16).padStart(64, '0'),
    bytes: 1,
    assets: [],
    stats: { nodes: 1, snapshots: 0, unresolved: 0, files_parsed: 1, coverage: 1 },
    warnings: 0,
    copied_from: null,
  }));

it('groups the hashes of a screen by device', () => {
  const { screens } = screensForEvent(outputs(4));
  expect(screens?.map(({ devices }) => devices.map(({ device_id }) => device_id))).toEqual([
    ['d1', 'd2'],
    ['d1', 'd2'],
  ]);
});

it('leaves more screens than an event should carry to be listed', () => {
  expect(screensForEvent(outputs(500)).screens).toHaveLength(250);
  expect(screensForEvent(outputs(501))).toEqual({});
});
