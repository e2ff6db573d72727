/**
 * The browser's own object, not the polyfill's: for what runs before anything is drawn. Both
 * browsers have it from the versions that the manifest asks for.
 */
export const { browser: ownBrowser } = globalThis as unknown as {
  readonly browser: { readonly i18n: { readonly getMessage: (name: string) => string } };
};
