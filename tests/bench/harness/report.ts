import { availableParallelism, loadavg } from 'node:os';
import { median, quantile, type Ratio, ratioOf } from './statistics.ts';

/** One line of a table. A figure without a target is only told. */
export interface Row {
  readonly figure: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean | undefined;
}

/** A figure as a ratio to a reference of the same rounds, of those in which both were told. */
export function ratioRow(
  figure: string,
  values: readonly number[],
  reference: readonly number[],
  atMost?: number,
): Row {
  const told = values.map((value, round) =>
    Number.isFinite(value - (reference[round] ?? Number.NaN)),
  );
  const mine = values.filter((_, round) => told[round]);
  const theirs = reference.filter((_, round) => told[round]);
  const ratio = ratioOf(mine, theirs);
  const lacking = values.length - mine.length;
  return {
    figure,
    target: atMost === undefined ? '' : `≤ ${atMost.toFixed(2)}`,
    measured:
      `${sayRatio(ratio)}  (${ms(median(mine))} to ${ms(median(theirs))})` +
      (lacking > 0 ? `, ${lacking} rounds not told` : ''),
    met: atMost === undefined ? undefined : ratio.value <= atMost,
  };
}

/** A figure in a unit of its own, at its median. */
export function medianRow(
  figure: string,
  values: readonly number[],
  unit: string,
  atMost?: number,
): Row {
  const value = median(values);
  const spread = `${number(quantile(values, 0.05))}–${number(quantile(values, 0.95))}`;
  return {
    ...limitRow(figure, value, unit, atMost),
    measured: `${number(value)} ${unit}  (5–95 %: ${spread})`,
  };
}

export function limitRow(figure: string, value: number, unit: string, atMost?: number): Row {
  return {
    figure,
    target: atMost === undefined ? '' : `≤ ${atMost} ${unit}`.trim(),
    measured: `${number(value)} ${unit}`.trim(),
    met: atMost === undefined ? undefined : value <= atMost,
  };
}

export function printTable(title: string, rows: readonly Row[]): void {
  const cells = rows.map(({ figure, target, measured, met }) => [
    figure,
    target,
    measured,
    sayMet(met),
  ]);
  const table = [['', 'target', 'measured', ''], ...cells];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((cell) => cell[column]?.length ?? 0)),
  );
  const line = (cell: readonly string[]) =>
    cell.map((text, column) => text.padEnd(widths[column] ?? 0)).join('   ');
  console.log(`\n${title}\n${table.map((cell) => `  ${line(cell).trimEnd()}`).join('\n')}`);
}

/** Ratios are noisy on a machine that does other work: said beside them. */
export function printMachine(): void {
  const load = loadavg()[0]?.toFixed(1);
  console.log(`\n${availableParallelism()} processors, load ${load} in the last minute.`);
}

function sayRatio({ value, low, high }: Ratio): string {
  return `${value.toFixed(2)} [${low.toFixed(2)}–${high.toFixed(2)}]`;
}

function sayMet(met: boolean | undefined): string {
  if (met === undefined) return '';
  return met ? 'met' : 'missed';
}

function ms(value: number): string {
  return `${number(value)} ms`;
}

function number(value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  return value !== 0 && Math.abs(value) < 20
    ? String(Number(value.toPrecision(2)))
    : value.toFixed(0);
}
