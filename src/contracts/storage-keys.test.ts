import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assetKey,
  blobKey,
  drawKey,
  influencePageKey,
  layoutKey,
  manifestKey,
  mapKey,
  previewPrefix,
  projectPrefix,
  revisionKey,
} from './storage-keys.ts';

const JOB = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b01';
const PROJECT = '01931b7e-7a5c-7c3e-9d5c-2f1f6b1f0b02';
const place = { jobId: JOB, deviceId: 'd1', screenId: '00000000000000aa', attempt: 2 };

describe('storage keys', () => {
  it('are those of the contract', () => {
    const sha256 = 'a'.repeat(64);
    expect(blobKey(PROJECT, sha256)).toBe(`projects/${PROJECT}/blobs/${sha256}`);
    expect(revisionKey(PROJECT, JOB)).toBe(`projects/${PROJECT}/revisions/${JOB}.json`);
    expect(manifestKey(JOB, 2)).toBe(`previews/${JOB}/manifest.2.json`);
    expect(layoutKey(place)).toBe(`previews/${JOB}/d1/00000000000000aa/2/layout.json`);
    expect(assetKey(place, 'logo')).toBe(`previews/${JOB}/d1/00000000000000aa/2/assets/logo.png`);
    expect(drawKey(place, 'n1')).toBe(`previews/${JOB}/d1/00000000000000aa/2/draw/n1.json`);
  });

  it('lie under the prefix that deletes them', () => {
    for (const key of [manifestKey(JOB, 1), layoutKey(place), assetKey(place, 'a'), drawKey(place, 'n')]) {
      expect(key.startsWith(previewPrefix(JOB))).toBe(true);
    }
    expect(revisionKey(PROJECT, JOB).startsWith(projectPrefix(PROJECT))).toBe(true);
  });

  it('of different attempts, devices or screens never meet', () => {
    const places = fc.record({
      jobId: fc.uuid(),
      deviceId: fc.integer({ min: 1, max: 50 }).map((number) => `d${number}`),
      screenId: fc.stringMatching(/^[0-9a-f]{16}$/),
      attempt: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(places, places, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(layoutKey(a) === layoutKey(b)).toBe(same);
      }),
    );
  });
});

it('keeps a version of a map beside what is said of its pages, all below its project', () => {
  expect(mapKey('p', 'v')).toBe('projects/p/maps/v.json');
  expect(influencePageKey('p', 'v', 'a'.repeat(64))).toBe(
    `projects/p/maps/v/influence/${'a'.repeat(64)}.json`,
  );
});
