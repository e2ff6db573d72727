import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  bytesToText,
  joinBytes,
  randomBytes,
  textToBytes,
} from '../../../lib/vault/bytes';

const bytes = fc.uint8Array({ maxLength: 2000 });

describe('bytes', () => {
  test('come back from base64, which is what Node writes too', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(bytesToBase64(given)).toBe(Buffer.from(given).toString('base64'));
        expect(base64ToBytes(bytesToBase64(given))).toEqual(new Uint8Array(given));
      }),
    );
  });

  test('come back from base64 where there are very many', () => {
    const many = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    expect(base64ToBytes(bytesToBase64(many))).toEqual(many);
  });

  test.each(['*', 'a', 'ab=c', 'äöü'])('%s is not base64', (text) => {
    expect(() => base64ToBytes(text)).toThrow(DOMException);
  });

  test('are written in hex as Node writes them', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(bytesToHex(given)).toBe(Buffer.from(given).toString('hex'));
      }),
    );
  });

  test('are joined in order', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (parts) => {
        expect(Buffer.from(joinBytes(...parts))).toEqual(Buffer.concat(parts));
      }),
    );
  });

  test('come back as the text they were made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(bytesToText(textToBytes(text))).toBe(text.toWellFormed());
      }),
    );
  });

  test('that are no text say so', () => {
    expect(() => bytesToText(Uint8Array.of(0xff, 0xfe))).toThrow(TypeError);
  });

  test('drawn at random are as many as asked for, and others each time', () => {
    expect(randomBytes(32)).toHaveLength(32);
    expect(randomBytes(32)).not.toEqual(randomBytes(32));
  });
});
