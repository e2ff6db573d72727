import { describe, expect, test } from 'vitest';
import type { DropBoxRow } from '../../../lib/storage/database';
import { draftKeyName } from '../../../lib/storage/draft-key';
import { newDraftWriter } from '../../../lib/storage/draft-writer';
import {
  type Draft,
  draftRemoval,
  readDrafts,
  removeDraft,
  sinceTyped,
  writeDraft,
} from '../../../lib/storage/drafts';
import { dropCheckIn, emptyDropBox } from '../../../lib/storage/drop-box';
import { lockNow } from '../../../lib/storage/lock-now';
import { lockedName } from '../../../lib/storage/session-keys';
import type { Store } from '../../../lib/storage/store';
import type { Shelf } from '../../../lib/vault/shelf';
import { wednesday } from '../../fixtures/device';
import { eventually } from '../../fixtures/eventually';
import { lockEverything } from '../../fixtures/locked';
import { allRows, putRow } from '../../fixtures/native';
import { said } from '../../fixtures/said';
import { useDevice } from '../../fixtures/use-device';

const device = useDevice();

function draft(note: string, more: Partial<Draft> = {}): Draft {
  return { feelings: [], ownWords: [], at: 0, note, ...more };
}

async function notes(store: Store) {
  return (await readDrafts(store)).records.map(({ value }) => value.note);
}

async function dropped(): Promise<readonly DropBoxRow[]> {
  return (await allRows(device().name))['dropBox'] as DropBoxRow[];
}

/** A locked device, and a page on it that never had a key. */
async function lockedDevice() {
  const first = await device().open();
  const lock = await lockEverything(first);
  return { first, lock, store: await device().open() };
}

describe('a draft while everything is locked', () => {
  test('is written with a check-in where it comes with one, and not taken away', async () => {
    const { store } = await lockedDevice();
    await writeDraft(store, draft('half'), undefined);
    const [row] = await dropped();
    const other = { ...row, id: store.newId() } as DropBoxRow;
    await dropCheckIn(store, said(), [{ kind: 'put', table: 'dropBox', row: other, over: 0 }]);
    expect((await dropped()).map(({ id }) => id)).toEqual(
      expect.arrayContaining([row?.id, other.id]),
    );
    expect(await dropped()).toHaveLength(3);
  });

  test('lies sealed twice, and its key only on the session shelf', async () => {
    const { store } = await lockedDevice();
    await writeDraft(store, draft('SENTINEL'), undefined);
    const [row] = await dropped();
    expect(row).toEqual({
      id: expect.any(String),
      bucket: '',
      rev: 1,
      sealed: expect.any(Uint8Array),
      inSession: expect.any(Uint8Array),
    });
    for (const bytes of [row?.sealed, row?.inSession]) {
      expect(Buffer.from(bytes ?? []).toString('latin1')).not.toContain('SENTINEL');
    }
    expect(device().session.content.get(draftKeyName)).toMatch(/^[A-Za-z\d+/]{43}=$/u);
    expect(JSON.stringify([...device().shelf.content])).not.toContain(draftKeyName);
    expect((await allRows(device().name))['drafts']).toEqual([]);
  });

  test('is gone on with by a page that opens in the same session', async () => {
    const { store } = await lockedDevice();
    device().at = wednesday + 1000;
    const kept = await writeDraft(store, draft('a'), undefined);
    expect(await writeDraft(store, draft('ab'), kept)).toMatchObject({ id: kept.id, rev: 2 });
    const popup = await device().open();
    const { records, unreadable } = await readDrafts(popup);
    expect(records).toEqual([
      { id: kept.id, rev: 2, value: draft('ab', { at: wednesday + 1000 }) },
    ]);
    expect(unreadable).toEqual([]);
    const [found] = records;
    await writeDraft(popup, draft('abc'), found);
    expect(await notes(await device().open())).toEqual(['abc']);
    expect(await dropped()).toHaveLength(1);
  });

  test.each([
    ['the browser has closed', () => device().session.clear()],
    ['it was locked again', () => lockNow({ sessionShelf: device().session })],
  ])('can’t be read after %s, until it is unlocked', async (_when, close) => {
    const { lock, store } = await lockedDevice();
    await writeDraft(store, draft('words'), undefined);
    await close();
    const popup = await device().open();
    expect(await notes(popup)).toEqual([]);
    await writeDraft(popup, draft('others'), undefined);
    expect(await notes(popup)).toEqual(['others']);
    await lock.unlock();
    await popup.renewVault();
    expect(await emptyDropBox(popup)).toEqual({ joined: 2, unreadable: 0 });
    expect((await notes(popup)).toSorted()).toEqual(['others', 'words']);
    expect(await dropped()).toEqual([]);
  });

  test('turns up among the drafts with its time, and a page that writes on it goes on', async () => {
    const { lock, store } = await lockedDevice();
    device().at = wednesday + 5000;
    const kept = await writeDraft(store, draft('a'), undefined);
    const more = await writeDraft(store, draft('ab'), kept);
    await lock.unlock();
    await store.renewVault();
    await emptyDropBox(await device().open());
    expect((await readDrafts(store)).records).toEqual([more]);
    await writeDraft(store, draft('abc'), more);
    expect(await notes(store)).toEqual(['abc']);
    expect(await store.database.drafts.count()).toBe(1);
  });

  test('thrown away is gone', async () => {
    const { lock, store } = await lockedDevice();
    const kept = await writeDraft(store, draft('words'), undefined);
    await removeDraft(store, kept);
    expect(await dropped()).toEqual([]);
    // Once more, as two pages may do.
    await removeDraft(store, kept);
    await lock.unlock();
    await store.renewVault();
    expect(await notes(store)).toEqual([]);
  });

  test('written on by two pages at once stays with one, and the other goes on beside it', async () => {
    const { store } = await lockedDevice();
    const kept = await writeDraft(store, draft('a'), undefined);
    const popup = await device().open();
    await writeDraft(popup, draft('a, in the popup'), kept);
    await writeDraft(store, draft('a, in the tab'), kept);
    expect((await notes(store)).toSorted()).toEqual(['a, in the popup', 'a, in the tab']);
  });

  test('has one key, though two pages begin at once', async () => {
    const { store } = await lockedDevice();
    const popup = await device().open();
    await Promise.all([
      writeDraft(store, draft('one'), undefined),
      writeDraft(popup, draft('other'), undefined),
    ]);
    expect((await notes(store)).toSorted()).toEqual(['one', 'other']);
  });

  test('is written at every input by the form’s own writer, and kept', async () => {
    const { lock, store } = await lockedDevice();
    const writer = newDraftWriter(Promise.resolve(store), () => undefined);
    for (const note of ['a', 'ab', 'abc']) writer.note({ feelings: [], ownWords: [], note });
    await dropCheckIn(store, said({ note: 'abc' }), await writer.settle());
    writer.forget();
    expect(await dropped()).toHaveLength(1);
    await lock.unlock();
    await store.renewVault();
    await emptyDropBox(store);
    expect(await notes(store)).toEqual([]);
    expect(await store.database.checkIns.count()).toBe(1);
  });

  test('that was begun before it was locked shows no word until it is unlocked', async () => {
    const first = await device().open();
    const kept = await writeDraft(
      first,
      draft('before', { of: 'some check-in', ofRev: 1 }),
      undefined,
    );
    const lock = await lockEverything(first);
    // Keys that come before the page has reloaded are not lost, and not shown.
    await writeDraft(first, draft('and after', { of: 'some check-in', ofRev: 1 }), kept);
    expect(await notes(first)).toEqual([]);
    expect(await notes(await device().open())).toEqual([]);
    expect(device().session.content.has(draftKeyName)).toBe(false);
    await lock.unlock();
    const opened = await device().open();
    expect(await emptyDropBox(opened)).toEqual({ joined: 1, unreadable: 0 });
    expect((await notes(opened)).toSorted()).toEqual(['and after', 'before']);
  });

  test('that was damaged hides no other', async () => {
    const { store } = await lockedDevice();
    await writeDraft(store, draft('whole'), undefined);
    await writeDraft(store, draft('damaged'), undefined);
    const [, row] = (await dropped()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await putRow(device().name, 'dropBox', { ...row, inSession: row?.inSession?.with(50, 7) });
    await dropCheckIn(store, said());
    expect(await notes(store)).toEqual(['whole']);
  });
});

describe('what is typed in the moment in which it is locked again', () => {
  /** What a page that is gone in the same moment gets done of locking. */
  async function lockAndGo(): Promise<void> {
    const { session } = device();
    await session.set(lockedName, 'just now');
    await session.remove(draftKeyName);
  }

  /** A session shelf where something happens once, beside a call for the key of drafts. */
  function interrupted(what: () => Promise<void>, call: 'get' | 'set', when: 'before' | 'after') {
    let isOver = false;
    const once = async (name: string, at: string) => {
      if (isOver || name !== draftKeyName || at !== `${when} ${call}`) return;
      isOver = true;
      await what();
    };
    const { session } = device();
    return {
      ...session,
      get: async (name) => {
        await once(name, 'before get');
        const value = await session.get(name);
        await once(name, 'after get');
        return value;
      },
      set: async (name, value) => {
        await once(name, 'before set');
        await session.set(name, value);
        await once(name, 'after set');
      },
    } satisfies Shelf;
  }

  const moments = [
    ['before', 'get'],
    ['after', 'get'],
    ['before', 'set'],
    ['after', 'set'],
  ] as const;

  test.each(moments)('%s the %s of its key is not shown, and not lost', async (when, call) => {
    const { lock } = await lockedDevice();
    const store = await device().open({ sessionShelf: interrupted(lockAndGo, call, when) });
    await writeDraft(store, draft('words'), undefined);
    expect(device().session.content.has(draftKeyName)).toBe(false);
    expect(await notes(await device().open())).toEqual([]);
    await lock.unlock();
    const opened = await device().open();
    await emptyDropBox(opened);
    expect(await notes(opened)).toEqual(['words']);
  });

  test('is not sealed with the key of whoever begins after that', async () => {
    const { store } = await lockedDevice();
    const typed = sinceTyped(store);
    await typed;
    await lockNow({ sessionShelf: device().session });
    const other = await device().open();
    await writeDraft(other, draft('others'), undefined);
    await writeDraft(store, draft('words'), undefined, typed);
    expect(await notes(other)).toEqual(['others']);
  });

  test('and waits for the words before it to be written is not shown either', async () => {
    const { lock } = await lockedDevice();
    const meanwhile = async () => {
      writer.note({ feelings: [], ownWords: [], note: 'ab' });
      await eventually(() => expect(asked).toBe(2));
      await lockAndGo();
    };
    let asked = 0;
    const shelf = interrupted(meanwhile, 'set', 'before');
    const get = async (name: string) => {
      const value = await shelf.get(name);
      if (name === lockedName && !device().session.content.has(lockedName)) asked += 1;
      return value;
    };
    const store = await device().open({ sessionShelf: { ...shelf, get } });
    const written = Promise.withResolvers<unknown>();
    const writer = newDraftWriter(Promise.resolve(store), written.resolve);
    asked = -1;
    writer.note({ feelings: [], ownWords: [], note: 'a' });
    expect(await written.promise).toBeUndefined();
    expect(device().session.content.has(draftKeyName)).toBe(false);
    await lock.unlock();
    const opened = await device().open();
    await emptyDropBox(opened);
    expect(await notes(opened)).toEqual(['ab']);
  });

  test('is kept too where the session shelf can’t tell', async () => {
    const { lock } = await lockedDevice();
    const { session } = device();
    const get = (name: string) =>
      name === lockedName ? Promise.reject(new Error('gone')) : session.get(name);
    const store = await device().open({ sessionShelf: { ...session, get } });
    await writeDraft(store, draft('words'), undefined);
    expect(session.content.has(draftKeyName)).toBe(false);
    await lock.unlock();
    const opened = await device().open();
    await emptyDropBox(opened);
    expect(await notes(opened)).toEqual(['words']);
  });
});

test('a draft of before the lock is taken away where it lies', async () => {
  const { lock, store } = await lockedDevice();
  await lock.unlock();
  await store.renewVault();
  const kept = await writeDraft(store, draft('open'), undefined);
  expect(draftRemoval(kept)).toMatchObject({ table: 'drafts' });
  await removeDraft(store, kept);
  expect(await notes(store)).toEqual([]);
});
