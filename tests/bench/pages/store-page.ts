/** A page of Yarrow's own origin that has the product's storage in its hands, and raw IndexedDB. */
import { deviceClock } from '../../../lib/platform/clock';
import { newShelf } from '../../../lib/platform/shelves';
import {
  checkInsOfDay,
  checkInsOfMonth,
  keepCheckIn,
  recentCheckIns,
} from '../../../lib/storage/check-ins';
import { openStore } from '../../../lib/storage/store';
import { fill, today } from './store/fill';
import { arrivedAt, keepNow, watch } from './store/live';
import { madeUpCheckIns, madeUpWords } from './store/made-up';
import { openRaw, putRaw, rawNewest, rawOf } from './store/raw';
import { sideBySide } from './store/side-by-side';

const store = await openStore({
  ...deviceClock,
  localShelf: newShelf('local'),
  sessionShelf: newShelf('session'),
  onTrouble: (trouble) => console.error(trouble),
});
const raw = await openRaw();
/** A whole month in the middle of what is there. */
const month = Temporal.Now.plainDateISO().subtract({ months: 3 }).toString().slice(0, 7);

const bench = {
  fill: (count: number) => fill(store, raw, madeUpCheckIns(count, Date.now())),
  sizes: async () => ({
    day: (await checkInsOfDay(store, today())).records.length,
    month: (await checkInsOfMonth(store, month)).records.length,
  }),
  newest: (turns: number) =>
    sideBySide(
      turns,
      () => recentCheckIns(store, 5),
      () => rawNewest(raw, 5),
    ),
  day: (turns: number) =>
    sideBySide(
      turns,
      () => checkInsOfDay(store, today()),
      () => rawOf(raw, 'day', today()),
    ),
  month: (turns: number) =>
    sideBySide(
      turns,
      () => checkInsOfMonth(store, month),
      () => rawOf(raw, 'month', month),
    ),
  keep: (turns: number) =>
    sideBySide(
      turns,
      (turn) => keepCheckIn(store, madeUpWords(turn + 10)),
      (turn) => putRaw(raw, madeUpCheckIns(1, Date.now() + turn)),
    ),
  watch: () => watch(store),
  keepNow: (turn: number) => keepNow(store, turn),
  arrivedAt,
};

/** What the bench may ask of this page. */
export type StorePage = typeof bench;

Object.assign(globalThis, { bench });
