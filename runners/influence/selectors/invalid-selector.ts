/** A selector that a browser does not accept, with the rule it stands in. */
export class InvalidSelector extends Error {}

/** Nested deeper than is read, which a browser may well accept. */
export class TooDeepSelector extends InvalidSelector {}
