import { expect, it } from 'vitest';
import { idSchema } from '../contracts/ids.ts';
import { fixedIdentity } from './fixed-identity.ts';

it('gives the same valid, sorted, different ids in every run', () => {
  const identity = fixedIdentity();
  const ids = Array.from({ length: 20 }, () => idSchema.parse(identity.id()));
  expect(new Set(ids).size).toBe(20);
  expect(ids.toSorted()).toEqual(ids);
  expect(fixedIdentity().id()).toBe(ids[0]);
  expect(fixedIdentity('another').id()).not.toBe(ids[0]);
});

it('gives different secrets of the length that is asked for', () => {
  const identity = fixedIdentity();
  expect(identity.secretBytes(32)).toHaveLength(32);
  expect(identity.secretBytes(32)).not.toEqual(identity.secretBytes(32));
});
