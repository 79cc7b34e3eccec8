import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesEtag, toEtag } from '../../../http/entity-tag.ts';
import { chooseEncoding } from './content-encoding.ts';

const HASH = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

describe('the encoding of an answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['BR', 'br'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['br; q=0.000, gzip ; q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=nonsense', 'identity'],
    ['deflate, zstd', 'identity'],
  ])('for "%s" is %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });

  it('is always one we have, whatever the header holds', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(['br', 'gzip', 'identity']).toContain(chooseEncoding(header));
      }),
    );
  });
});

describe('If-None-Match', () => {
  it.each([
    [toEtag(HASH), true],
    [`W/${toEtag(HASH)}`, true],
    [`${toEtag(OTHER)}, ${toEtag(HASH)}`, true],
    ['*', true],
    [toEtag(OTHER), false],
    [HASH, false],
    ['', false],
    [undefined, false],
  ])('%s is compared weakly', (header, matches) => {
    expect(matchesEtag(header, HASH)).toBe(matches);
  });
});
