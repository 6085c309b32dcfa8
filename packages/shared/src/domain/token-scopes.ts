/** What a token lets a machine do: `read` looks, `submit` sends files and begins batches. Neither includes the other. */
export const TOKEN_SCOPES = ['read', 'submit'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
