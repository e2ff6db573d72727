/** The time of day, large. */
export function Clock({ time }: { readonly time: string }) {
  return <time data-clock>{time}</time>;
}
