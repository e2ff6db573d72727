/** Countries for which `lib/content/help` has at least an emergency number: ISO 3166-1 alpha-2. */
export const countryCodes = ['AU', 'CA', 'DE', 'FR', 'GB', 'IE', 'IN', 'NZ', 'US', 'ZA'] as const;
export type CountryCode = (typeof countryCodes)[number];
