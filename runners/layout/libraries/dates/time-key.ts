import { HIDDEN_KEY_PREFIX } from '../../evaluate/values/property-holder.ts';

/** Where a date library's own objects keep their time, out of reach of source. */
export const TIME_KEY = `${HIDDEN_KEY_PREFIX}time`;
