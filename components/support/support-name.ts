import type { SupportWords } from '../../lib/domain/support-person';

/** What someone is called where there is room for a line only. */
export function supportName({ name, how, reach }: SupportWords): string {
  return [name, how, reach].find((words) => words.trim() !== '')?.split('\n')[0] ?? '';
}
