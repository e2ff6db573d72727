export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

/** What people call an hour of the day, 0–23; it gives the new tab its light, too. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5 || hour > 22) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
