/** Changes whenever the same source could give other bytes, so that results of an older engine are not reused. */
export const GENERATOR_VERSION = 'hivesync-layout/0.36.0';
