import { describe, expect, test } from 'vitest';
import { commonPassphrases } from '../../../lib/content/common-passphrases';
import { passphraseWords } from '../../../lib/content/en/passphrase-words';
import { newPassphrase } from '../../../lib/vault/new-passphrase';
import { judgePassphrase } from '../../../lib/vault/passphrase-rules';
import { randomBelow } from '../../../lib/vault/random-below';

const judge = (text: string) => judgePassphrase(text, commonPassphrases);

describe('a passphrase', () => {
  test.each([
    '',
    'harbor',
    'elevenchars',
    '            ',
    ' elevenchars ',
    'a           b',
    '\u{1f331}'.repeat(11),
    // Twelve as typed, six as NFKC.
    'e\u0301a\u0301o\u0301i\u0301u\u0301y\u0301',
    'password',
  ])('is short: %j', (text) => {
    expect(judge(text)).toBe('short');
  });

  test.each([
    'passwordpassword',
    'PasswordPassword',
    'password password',
    'password1234',
    'Password 2026',
    'password1234567890',
    'password12password12',
    'monkeymonkey1',
    'monkeymonkey123',
    'dragon123456',
    'harbor 12345',
    '\uff50assword1234',
    '123456789012',
    '123123123123',
    '111111111111',
    'aaaaaaaaaaaa',
    'AaAaAaAaAaAa',
    'abababababab',
    'abcabcabcabc',
    'a a a a a a a a a a a a',
    '\u{1f331}'.repeat(12),
    'qwertyuiop12',
    'qwertyqwerty',
    'iloveyou2026',
    'letmeinletmein',
    'administrator',
  ])('is common: %j', (text) => {
    expect(judge(text)).toBe('common');
  });

  test.each([
    'quiet harbor',
    'twelve chars',
    'the kettle hums at nine',
    '  a line with spaces at its ends  ',
    'passwordharbor',
    'harborpassword',
    'windowsill 9',
    'tall4sprouts9',
    'ein Morgen am Fluss',
    'тихая гавань утром',
    '静かな港の朝はやさしい光',
    '\u{1f331}\u{1f333}\u{1f30a}\u{1f319}'.repeat(3),
    'e\u0301a\u0301o\u0301i\u0301u\u0301y\u0301'.concat('quiet harbor'),
    'aaaaaaaaaaab',
  ])('is good: %j', (text) => {
    expect(judge(text)).toBe('good');
  });

  test('is judged however long it is', () => {
    expect(judge(`password${'1'.repeat(2000)}x`)).toBe('good');
    expect(judge('password'.repeat(250))).toBe('common');
    expect(judge('12'.repeat(1000).concat('3'))).toBe('common');
  });

  test('that Yarrow proposes is good', () => {
    for (let index = 0; index < 200; index += 1) {
      expect(judge(newPassphrase(passphraseWords, randomBelow))).toBe('good');
    }
  });
});
