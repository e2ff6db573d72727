import type { CheckIn } from '../../../../lib/domain/check-in';

const years = 10;
const span = years * 365.25 * 24 * 60 * 60 * 1000;
const note =
  'The morning was slow, and then the walk along the river made it easier to sit down and begin.';

/** So many check-ins, evenly over ten years, newest first. Every fifth has a note. */
export function madeUpCheckIns(count: number, now: number): readonly CheckIn[] {
  const zone = Temporal.Now.timeZoneId();
  return Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    at: Math.round(now - 1000 - (index * span) / count),
    zone,
    ...madeUpWords(index),
  }));
}

/** What a person says in one, differing from the last. */
export function madeUpWords(index: number) {
  return {
    pleasantness: ((index * 37) % 201) / 100 - 1,
    energy: ((index * 53) % 201) / 100 - 1,
    feelings: ['hu-003', 'lp-011'],
    ownWords: index % 10 === 0 ? ['wistful'] : [],
    ...(index % 5 === 0 ? { note } : {}),
  };
}
