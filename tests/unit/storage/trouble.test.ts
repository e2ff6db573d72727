import { describe, expect, test } from 'vitest';
import { isConnectionError, StoreTrouble, toTrouble } from '../../../lib/storage/trouble';

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error('SENTINEL'), { name }, more);
}

describe('an error of the browser', () => {
  test.each([
    ['AbortError', true, 'failed'],
    ['UnknownError', true, 'failed'],
    ['InvalidStateError', true, 'failed'],
    ['DatabaseClosedError', true, 'failed'],
    ['QuotaExceededError', true, 'full'],
    ['VersionError', false, 'newer-version'],
    ['TypeError', false, 'failed'],
    ['ConstraintError', false, 'failed'],
  ] as const)('%s: a fresh connection may help: %s; it is told as %s', (name, helps, trouble) => {
    expect(isConnectionError(named(name))).toBe(helps);
    expect(toTrouble(named(name))).toBe(trouble);
  });

  test('is known inside of another', () => {
    const quota = named('QuotaExceededError');
    expect(toTrouble(named('AbortError', { inner: quota }))).toBe('full');
    expect(toTrouble(new Error('around', { cause: quota }))).toBe('full');
    expect(isConnectionError(new Error('around', { cause: named('AbortError') }))).toBe(true);
    // What is around it may have no name of its own.
    expect(toTrouble({ inner: quota })).toBe('full');
    expect(toTrouble({ cause: { inner: quota } })).toBe('full');
  });

  test('that holds nothing inside is looked at alone', () => {
    const error = named('Strange', { inner: undefined, cause: undefined });
    expect(toTrouble(error)).toBe('failed');
    expect(isConnectionError(error)).toBe(false);
  });

  test('that holds itself comes to an end', () => {
    const round = named('Strange');
    Object.assign(round, { inner: round });
    expect(toTrouble(round)).toBe('failed');
    expect(isConnectionError(round)).toBe(false);
  });

  test.each([undefined, null, 'AbortError', 7])('%s is none', (thing) => {
    expect(isConnectionError(thing)).toBe(false);
    expect(toTrouble(thing)).toBe('failed');
  });
});

test('a trouble is told as it is, and its text says nothing of what caused it', () => {
  const trouble = new StoreTrouble('emptied', { cause: named('AbortError') });
  expect(toTrouble(trouble)).toBe('emptied');
  expect(String(trouble)).toBe('StoreTrouble: emptied');
});
