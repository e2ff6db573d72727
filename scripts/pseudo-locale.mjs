const accented = new Map(
  Object.entries({
    a: 'á',
    e: 'ë',
    i: 'î',
    o: 'ö',
    u: 'ü',
    c: 'ç',
    n: 'ñ',
    s: 'š',
    A: 'Å',
    E: 'Ê',
    I: 'Ï',
    O: 'Ø',
    S: 'Š',
  }),
);

/**
 * A made-up language out of the English messages: accented, half as long again, right-to-left.
 * Placeholders and the two messages that name the language keep their meaning.
 * @param {string} english text of a messages.json
 * @returns {string} text of a messages.json
 */
export function toPseudoLocale(english) {
  const messages = JSON.parse(english);
  for (const [key, entry] of Object.entries(messages)) {
    entry.message = pseudoMessage(key, entry.message);
  }
  return JSON.stringify(messages, null, 2);
}

function pseudoMessage(key, message) {
  if (key === 'languageTag') return 'ar';
  if (key === 'languageDirection') return 'rtl';
  if (key === 'extensionName' || key === 'extensionDescription') return message;
  const changed = [...message].map((letter) => accented.get(letter) ?? letter).join('');
  return `${changed} ${'ŧ'.repeat(Math.ceil(message.length / 2)).replace(/(.{7})/g, '$1 ')}`.trim();
}
