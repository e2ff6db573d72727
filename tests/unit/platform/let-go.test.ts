import { expect, test, vi } from 'vitest';
import { newLetGo } from '../../../lib/platform/let-go';

test('one page asks, and every other one lets go', async () => {
  const [one, two, three] = [vi.fn(), vi.fn(), vi.fn()];
  const asking = newLetGo(one);
  newLetGo(two);
  newLetGo(three);
  asking.askOthers();
  await vi.waitFor(() => {
    expect(two).toHaveBeenCalledTimes(1);
    expect(three).toHaveBeenCalledTimes(1);
  });
  expect(one).not.toHaveBeenCalled();
});
