/** What an API key may do: read resources, change them, or build and watch previews. None includes another. */
export const API_KEY_SCOPES = ['read', 'write', 'preview'] as const;

export type ApiKeyScope = (typeof API_KEY_SCOPES)[number];
