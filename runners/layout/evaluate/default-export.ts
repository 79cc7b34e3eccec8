/** Under which name a module's scope holds its default export; nothing can be written that equals it. */
export const DEFAULT_EXPORT = '*default*';
