const firstSyllable = 0xac00;
const syllables = 11_172;

/**
 * A text that is found again wherever a browser writes it in the clear. Plain letters are not: both
 * browsers compress with Snappy, which replaces any four bytes seen before, and in UTF-16 two Latin
 * letters are four bytes. Twelve of eleven thousand Korean syllables repeat nothing, so Snappy leaves
 * them as they are.
 */
export function freshSentinel(): string {
  const picks = crypto.getRandomValues(new Uint16Array(12));
  return String.fromCodePoint(...picks.map((pick) => firstSyllable + (pick % syllables)));
}
