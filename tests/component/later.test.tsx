import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';

let place: HTMLElement;
beforeEach(() => {
  vi.resetModules();
  place = document.body.appendChild(document.createElement('div'));
});

const load = async () => (await import('../../lib/reactive/later')).later;
const Word = () => <p>There.</p>;

test('what comes later is drawn once it has come', async () => {
  const later = await load();
  const { promise, resolve } = Promise.withResolvers<typeof Word>();
  const Later = later(() => promise);
  render(<Later />, place);
  expect(place.textContent).toBe('');
  resolve(Word);
  await expect.poll(() => place.textContent).toBe('There.');
});

test('what has come between a drawing and its effects is drawn too', async () => {
  const later = await load();
  const { loadLater } = await import('../../lib/reactive/later');
  const Later = later(() => Promise.resolve(Word));
  render(<Later />, place);
  // All in the task of the drawing: its effects come after the next frame.
  await loadLater();
  expect(place.textContent).toBe('');
  await expect.poll(() => place.textContent).toBe('There.');
});

test('held back, nothing is asked for before the sign', async () => {
  const later = await load();
  const { holdBackUntil, loadLater } = await import('../../lib/reactive/later');
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = vi.fn(() => Promise.resolve(Word));
  const Later = later(ask);
  holdBackUntil(promise);
  render(<Later />, place);
  const loaded = loadLater();
  for (let task = 0; task < 5; task += 1) {
    await new Promise((done) => {
      setTimeout(done);
    });
  }
  expect(ask).not.toHaveBeenCalled();
  resolve();
  await loaded;
  await expect.poll(() => place.textContent).toBe('There.');
});

test('what could not be brought is asked for again when it is next wanted', async () => {
  const later = await load();
  const ask = vi.fn(() => Promise.resolve(Word));
  ask.mockRejectedValueOnce(new Error('not there'));
  const Later = later(ask);
  render(<Later />, place);
  await expect.poll(() => ask.mock.calls.length).toBe(1);
  render(null, place);
  render(<Later />, place);
  await expect.poll(() => place.textContent).toBe('There.');
});
