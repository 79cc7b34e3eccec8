/** Pseudo-classes that hold only in a state that markup alone never has. */
export const STATE_PSEUDOS: ReadonlySet<string> = new Set(
  `hover active focus focus-visible focus-within visited target target-within target-current user-valid user-invalid
  fullscreen -webkit-full-screen modal popover-open picture-in-picture playing paused seeking buffering stalled muted
  volume-locked current past future autofill -webkit-autofill local-link active-view-transition has-slotted
  -webkit-drag xr-overlay -webkit-full-page-media state interest-source interest-target`
    .trim()
    .split(/\s+/),
);

/** Pseudo-classes that markup decides. */
export const MARKUP_PSEUDOS: ReadonlySet<string> = new Set(
  `root empty link any-link -webkit-any-link first-child last-child only-child first-of-type last-of-type only-of-type
  checked default disabled enabled required optional read-only read-write placeholder-shown indeterminate valid invalid
  in-range out-of-range lang dir defined open`
    .trim()
    .split(/\s+/),
);

/** Known to the browser, true for no element of a page. */
export const NEVER_PSEUDOS: ReadonlySet<string> = new Set(
  `host host-context horizontal vertical decrement increment start end double-button single-button no-button
  corner-present window-inactive first left right -internal-list-box`
    .trim()
    .split(/\s+/),
);

/** Pseudo-elements that may be written with a single colon. */
export const OLD_PSEUDO_ELEMENTS: ReadonlySet<string> = new Set([
  'before',
  'after',
  'first-line',
  'first-letter',
]);

/** Pseudo-elements that the browser knows; those with its own prefix are all accepted. */
export const PSEUDO_ELEMENTS: ReadonlySet<string> = new Set(
  `before after first-line first-letter marker selection placeholder backdrop file-selector-button cue part slotted
  target-text grammar-error spelling-error highlight details-content view-transition view-transition-group
  view-transition-image-pair view-transition-old view-transition-new view-transition-group-children picker picker-icon
  checkmark column scroll-button scroll-marker scroll-marker-group search-text interest-hint`
    .trim()
    .split(/\s+/),
);
