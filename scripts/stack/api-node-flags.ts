/**
 * How Node runs the API, the same as in containers. It holds thousands of quiet connections and little data: with V8's
 * own choice, which grows with the machine's memory, as much again is garbage that was not collected yet.
 */
export const API_NODE_FLAGS = ['--max-old-space-size=768', '--max-semi-space-size=4'] as const;
