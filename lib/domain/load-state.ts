/** What a view knows of something it waits for. */
export type LoadState<Value, Trouble = unknown> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export const loading = { kind: 'loading' } as const;
