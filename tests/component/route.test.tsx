import { waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { newRouter } from '../../lib/reactive/route';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { settle } from './hands';

const routes = ['today', 'settings', 'help'] as const;
let numbers = 100;

function newNumber(): number {
  numbers += 1;
  return numbers;
}

beforeEach(() => {
  history.replaceState(null, '');
});

describe('the route', () => {
  test('goes forward and back, and never stands in the address, the title or the state', async () => {
    const { href } = location;
    const router = newRouter('today', routes, newMemoryShelf(), newNumber);
    router.go('settings');
    router.go('help');
    expect(router.route.current()).toBe('help');
    expect(location.href).toBe(href);
    expect(document.title).toBe('Yarrow');
    expect(history.state).toEqual({ number: numbers });
    router.back();
    await waitFor(() => expect(router.route.current()).toBe('settings'));
    history.back();
    await waitFor(() => expect(router.route.current()).toBe('today'));
    history.forward();
    await waitFor(() => expect(router.route.current()).toBe('settings'));
    expect(location.href).toBe(href);
  });

  test('is found again after the page was loaded again', async () => {
    const memory = newMemoryShelf();
    newRouter('today', routes, memory, newNumber).go('settings');
    const again = newRouter('today', routes, memory, newNumber);
    await waitFor(() => expect(again.route.current()).toBe('settings'));
  });

  test('is the first one where nothing, or something strange, is remembered', async () => {
    const memory = newMemoryShelf();
    const before = newRouter('today', routes, memory, newNumber);
    before.go('settings');
    await memory.clear();
    const forgotten = newRouter('today', routes, memory, newNumber);
    await settle();
    expect(forgotten.route.current()).toBe('today');
    await memory.set(`route-${numbers}`, 'elsewhere');
    const strange = newRouter('today', routes, memory, newNumber);
    await settle();
    expect(strange.route.current()).toBe('today');
  });

  test('adds nothing to the history where it stays the same', () => {
    const router = newRouter('today', routes, newMemoryShelf(), newNumber);
    const { length } = history;
    router.go('today');
    expect(history.length).toBe(length);
  });
});
