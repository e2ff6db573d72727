/**
 * Someone the person trusts: a sponsor, a therapist, a friend. All of it is in the person's own
 * words; nothing of it is ever dialled, sent or looked up (safety 5.11).
 */
export interface SupportPerson extends SupportWords {
  /** When they were first written down: milliseconds since 1970 UTC. */
  readonly since: number;
}

/** What the person writes of someone. Any of it may be empty, but not all. */
export interface SupportWords {
  /** A name, or an initial. */
  readonly name: string;
  /** How they help. */
  readonly how: string;
  /** How to reach them, as the person would say it. */
  readonly reach: string;
}

export const noSupportWords: SupportWords = { name: '', how: '', reach: '' };

export function isEmptySupport({ name, how, reach }: SupportWords): boolean {
  return `${name}${how}${reach}`.trim() === '';
}

/** The same words without white space at their ends. */
export function trimSupport({ name, how, reach }: SupportWords): SupportWords {
  return { name: name.trim(), how: how.trim(), reach: reach.trim() };
}

/** In the order chosen by hand; whoever is not in it comes after, the longest known first. */
export function inOrder<Person extends { readonly id: string; readonly value: SupportPerson }>(
  people: readonly Person[],
  order: readonly string[],
): readonly Person[] {
  const placeOf = ({ id }: Person) => (order.includes(id) ? order.indexOf(id) : order.length);
  return people.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || a.value.since - b.value.since || (a.id < b.id ? -1 : 1),
  );
}

/** The order after one of them has changed places with its neighbour; the same at an end. */
export function moveInOrder(
  order: readonly string[],
  id: string,
  way: 'up' | 'down',
): readonly string[] {
  const from = order.indexOf(id);
  const to = way === 'up' ? from - 1 : from + 1;
  const other = order[to];
  if (from < 0 || other === undefined) return order;
  return order.map((each, index) => {
    if (index === from) return other;
    return index === to ? id : each;
  });
}
