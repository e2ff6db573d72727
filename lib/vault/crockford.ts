/** Crockford's base32 (https://www.crockford.com/base32.html): no I, L, O and U. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bits = 5n;

/** @returns a number in so many symbols, the highest first. It has to fit. */
export function toSymbols(value: bigint, length: number): string {
  const places = Array.from({ length }, (_, index) => bits * BigInt(length - 1 - index));
  return places.map((place) => symbols[Number((value >> place) % 32n)]).join('');
}

/** The number that symbols stand for; there have to be symbols only (`isSymbols`). */
export function fromSymbols(text: string): bigint {
  return Array.from(text, (symbol) => BigInt(symbols.indexOf(symbol))).reduce(
    (sum, symbol) => (sum << bits) + symbol,
    0n,
  );
}

export function isSymbols(text: string): boolean {
  return Array.from(text).every((symbol) => symbols.includes(symbol));
}

/**
 * What someone wrote, as symbols: in any case, with any spaces and dashes, with the letters that
 * look like a digit taken for it. Whatever else there is stays.
 */
export function plainSymbols(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}\u2212]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
}
