/**
 * The time zone the device is in. Where the browser does not know it, it throws or says
 * `Etc/Unknown`, a name that nothing takes, while its clock goes by UTC; so UTC it is.
 * https://github.com/tc39/proposal-temporal/issues/2510
 */
export function deviceZone(): string {
  try {
    return Temporal.Now.zonedDateTimeISO(Temporal.Now.timeZoneId()).timeZoneId;
  } catch {
    return 'UTC';
  }
}
