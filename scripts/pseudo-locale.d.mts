export function toPseudoLocale(english: string): string;
