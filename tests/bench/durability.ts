/**
 * Kill −9 in mid-save (safety 7.4): a browser is killed again and again while check-ins are being
 * kept, each time at another moment, and started again in the same profile.
 */
import './harness/interrupt.ts';
import { browserNames } from '../e2e/harness/browser.ts';
import { killInMidSave } from '../e2e/kill-rounds.ts';
import { roundsOr } from './harness/flags.ts';
import { limitRow, printMachine, printTable } from './harness/report.ts';

const rounds = roundsOr(50);

for (const name of browserNames) {
  const { acknowledged, lost, torn } = await killInMidSave(name, rounds, (done) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${name}: ${done} of ${rounds} rounds`);
  });
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  printTable(`${name}, killed in mid-save (${rounds} rounds)`, [
    limitRow('check-ins said to be kept', acknowledged, ''),
    limitRow('of these lost', lost, '', 0),
    limitRow('rounds after which something was torn', torn, '', 0),
  ]);
}
printMachine();
process.exit();
