import { expect, it } from 'vitest';
import { HostComponentValue } from '../evaluate/react/component-values.ts';
import { LIBRARIES } from '../libraries/index.ts';
import { findMapping } from './registry.ts';

/** Drawn by their parents, or only on interaction that a picture has none of. */
const WITHOUT_MAPPING = ['react-native/DrawerLayoutAndroid'];

it('draws every host component that a library model exports', () => {
  const missing = new Set<string>();
  for (const library of new Set(LIBRARIES.values())) {
    for (const slot of Object.values(library.exports)) {
      if (slot instanceof HostComponentValue && findMapping(slot) === undefined) {
        missing.add(`${slot.packageName}/${slot.name}`);
      }
    }
  }
  expect([...missing].filter((name) => !WITHOUT_MAPPING.includes(name))).toEqual([]);
});
