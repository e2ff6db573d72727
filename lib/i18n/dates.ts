import type { Moment } from '../domain/calendar';
import { language } from './messages';

/** The time of day as it was where the moment was lived: `7:05 AM`, `19:05`. */
export function formatTime({ at, zone }: Moment): string {
  return format(at, { hour: 'numeric', minute: '2-digit', timeZone: zone });
}

/** `Sunday 22 November`. */
export function formatDay({ at, zone }: Moment): string {
  return format(at, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
}

/** `22 November 2026, 7:05 PM`. */
export function formatMoment({ at, zone }: Moment): string {
  return format(at, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
}

/** A date written in ISO form, in words. */
export function formatIsoDay(day: string): string {
  return format(Date.parse(`${day}T00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
}

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), options).format(at);
}
