/** A day as people write it in ISO 8601: `2026-11-22`. */
export type Day = string;
/** A month in ISO 8601: `2026-11`. */
export type Month = string;

/** The moment an observer stands in: milliseconds since 1970 UTC, and an IANA time zone. */
export interface Moment {
  readonly at: number;
  readonly zone: string;
}

export function dayOf(moment: Moment): Day {
  return zoned(moment).toPlainDate().toString();
}

export function monthOf(moment: Moment): Month {
  return dayOf(moment).slice(0, 7);
}

/** Whole days since 1970-01-01 in the moment's own zone; steps by one at each midnight there. */
export function dayNumberOf(moment: Moment): number {
  return Temporal.PlainDate.from('1970-01-01').until(zoned(moment).toPlainDate()).days;
}

/** The hour of the day, 0–23, that a clock shows there. */
export function hourOf(moment: Moment): number {
  return zoned(moment).hour;
}

function zoned({ at, zone }: Moment): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
