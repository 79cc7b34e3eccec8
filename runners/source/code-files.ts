import type { PathListing } from '../../src/contracts/screen-inputs.ts';

/** Every file that may hold code, to be looked through. */
export const CODE_FILES: PathListing = {
  prefix: '',
  endings: ['js', 'jsx', 'ts', 'tsx'].flatMap((ending) => [`.${ending}`, `.c${ending}`, `.m${ending}`]),
  contents: true,
};
