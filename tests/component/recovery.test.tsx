import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Home } from '../../components/home/Home';
import { type HomeRoute, homeRoutes } from '../../components/home/rooms';
import { NotOpen } from '../../components/safety/NotOpen';
import { RecoveryCopies } from '../../components/safety/RecoveryCopies';
import { RecoveryDoubt } from '../../components/safety/RecoveryDoubt';
import { TroubleNotice } from '../../components/safety/TroubleNotice';
import { formatMoment } from '../../lib/i18n/dates';
import { type MessageKey, plural, t } from '../../lib/i18n/messages';
import { newRouter } from '../../lib/reactive/route';
import { keepCheckIn, recentCheckIns } from '../../lib/storage/check-ins';
import { checkLedger } from '../../lib/storage/check-ledger';
import { headerName } from '../../lib/storage/header-store';
import { takeDailySnapshot } from '../../lib/storage/snapshot-daily';
import { StoreTrouble, type Trouble } from '../../lib/storage/trouble';
import { toStored, type VaultHeader } from '../../lib/vault/header';
import { wednesday } from '../fixtures/device';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, settle, type } from './hands';
import { openPage, type Page } from './surroundings';

const device = useDevice();
const saved: { name: string; type: string; text: Promise<string> }[] = [];

beforeEach(() => {
  let file: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    file = given as Blob;
    return 'blob:';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (file) saved.push({ name: this.download, type: file.type, text: file.text() });
  });
});
afterEach(() => {
  saved.length = 0;
  vi.restoreAllMocks();
});
URL.createObjectURL ??= () => '';
URL.revokeObjectURL ??= () => undefined;

/** A page whose store did not open, on a device with a copy of two check-ins and a third since. */
async function lost(trouble: Trouble, surface: Page['surface'] = 'home'): Promise<Page> {
  const page = await openPage(device(), { trouble, surface });
  await keepCheckIn(page.opened, said({ note: 'first' }));
  await keepCheckIn(page.opened, said({ note: 'second' }));
  await takeDailySnapshot(page.opened);
  await keepCheckIn(page.opened, said({ note: 'since then' }));
  return page;
}

async function notes(page: Page): Promise<readonly (string | undefined)[]> {
  const { records } = await recentCheckIns(page.opened, 9);
  return records.map(({ value }) => value.note).toSorted();
}

const headings = () => screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
const copyHeading = () => screen.findByRole('heading', { name: t('recoverCopy') });

async function lockEverything(): Promise<void> {
  const { header } = device().shelf.content.get(headerName) as { header: VaultHeader };
  const wrap = { nonce: '', cipher: '' };
  const locked = { kind: 'locked', byPassphrase: wrap, byRecoveryCode: wrap } as const;
  const next = { ...header, compartments: { daily: locked, private: locked } };
  await device().shelf.set(headerName, await toStored({ ...next, sequence: 99 }));
}

describe('the page with the ways to go on', () => {
  const all: readonly MessageKey[] = ['recoverAgain', 'recoverCopy', 'recoverSave', 'recoverStart'];
  test.each<readonly [Trouble, MessageKey, readonly MessageKey[]]>([
    ['emptied', 'troubleEmptied', all],
    ['damaged-header', 'troubleDamagedHeader', all],
    ['failed', 'recoverFailed', all],
    ['newer-version', 'troubleNewerVersion', ['recoverAgain', 'recoverSave']],
  ])('%s: says so, and offers what helps, the gentlest first', async (trouble, sentence, ways) => {
    const page = await lost(trouble);
    page.draw(<NotOpen trouble={trouble} isPage={true} />);
    expect(screen.getByText(t(sentence))).toBeTruthy();
    await waitFor(() => expect(headings()).toEqual(ways.map((way) => t(way))));
    click(t('tryAgain'));
    expect(page.tryAgain).toHaveBeenCalledTimes(1);
  });

  test.each<Trouble>(['blocked', 'reload', 'full', 'not-allowed'])(
    '%s is a sentence and no page',
    async (trouble) => {
      const page = await lost(trouble);
      page.draw(<NotOpen trouble={trouble} isPage={true} />);
      expect(screen.queryByRole('heading')).toBeNull();
      expect(screen.getAllByRole('button')).toHaveLength(1);
    },
  );

  test('has no accessibility fault, and writes nothing by itself', async () => {
    const page = await lost('emptied');
    const shelf = new Map(device().shelf.content);
    page.draw(
      <main>
        <NotOpen trouble="emptied" isPage={true} />
      </main>,
    );
    await copyHeading();
    click(t('recoverSaveText'));
    click(t('recoverStartAsk'));
    await settle();
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(document, { rules });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(device().shelf.content).toEqual(shelf);
    expect(await notes(page)).toHaveLength(3);
  });

  test('offers no copy where there is none', async () => {
    const page = await openPage(device(), { trouble: 'emptied' });
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    await settle();
    expect(headings()).not.toContain(t('recoverCopy'));
    expect(headings()).toHaveLength(3);
  });
});

test('where an older page keeps it from being opened, that is said', async () => {
  const page = await lost('failed');
  const recovery = await page.recovery();
  const makeRoom = () => Promise.reject(new StoreTrouble('blocked'));
  Object.assign(page, { recovery: () => Promise.resolve({ ...recovery, makeRoom }) });
  page.draw(<NotOpen trouble="failed" isPage={true} />);
  await copyHeading();
  click(t('recoverStartAsk'));
  type(t('eraseType', t('recoverWord')), t('recoverWord'));
  click(t('beginEmpty'));
  expect(await screen.findByText(t('troubleBlocked'))).toBeTruthy();
});

test('a deletion that another page holds up says so, and goes on by itself', async () => {
  const page = await lost('failed');
  const recovery = await page.recovery();
  const letGo = Promise.withResolvers<void>();
  const makeRoom = vi.fn((onHeldUp: () => void) => {
    onHeldUp();
    return letGo.promise;
  });
  Object.assign(page, { recovery: () => Promise.resolve({ ...recovery, makeRoom }) });
  page.draw(<NotOpen trouble="failed" isPage={true} />);
  await copyHeading();
  click(t('recoverStartAsk'));
  type(t('eraseType', t('recoverWord')), t('recoverWord'));
  click(t('beginEmpty'));
  await screen.findByText(t('recoverHeldUp'));
  expect(screen.queryByText(t('recoverNotDone'))).toBeNull();
  click(t('beginEmpty'));
  expect(makeRoom).toHaveBeenCalledTimes(1);
  expect(page.beginEmpty).not.toHaveBeenCalled();
  letGo.resolve();
  await waitFor(() => expect(page.beginEmpty).toHaveBeenCalledTimes(1));
  expect(screen.queryByText(t('recoverHeldUp'))).toBeNull();
});

describe('bringing the copy back', () => {
  test('tells when it was and what is in it, brings it back, and undoes that', async () => {
    const page = await lost('emptied');
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    await copyHeading();
    const when = formatMoment({ at: wednesday, zone: device().zone });
    expect(screen.getByText(t('recoverCopyFrom', when), { exact: false })).toBeTruthy();
    expect(screen.getByText(plural('recoverCopyHolds', 2), { exact: false })).toBeTruthy();
    click(t('recoverBringBack'));
    await screen.findByText(t('recoverIsBack'));
    expect(await notes(page)).toEqual(['first', 'second']);
    click(t('recoverUndo'));
    await screen.findByText(t('recoverIsUndone'));
    expect(await notes(page)).toEqual(['first', 'second', 'since then']);
    expect(screen.queryByRole('button', { name: t('recoverUndo') })).toBeNull();
    click(t('recoverGoOn'));
    expect(page.tryAgain).toHaveBeenCalledTimes(1);
  });

  test('has nothing to undo where nothing lay there', async () => {
    const page = await lost('emptied');
    await page.opened.database.delete({ disableAutoOpen: true });
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    await copyHeading();
    click(t('recoverBringBack'));
    await screen.findByText(t('recoverIsBack'));
    expect(screen.queryByRole('button', { name: t('recoverUndo') })).toBeNull();
    expect(screen.getByRole('button', { name: t('recoverGoOn') })).toBeTruthy();
  });

  test('says so where it did not work', async () => {
    const page = await lost('emptied');
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    await copyHeading();
    vi.spyOn(device().shelf, 'set').mockRejectedValue(new Error('full'));
    click(t('recoverBringBack'));
    await screen.findByText(t('recoverNotDone'));
    expect(await notes(page)).toHaveLength(3);
  });

  test('over what does not open asks once more, and then deletes that', async () => {
    const page = await lost('failed');
    page.opened.close();
    page.draw(<NotOpen trouble="failed" isPage={true} />);
    await copyHeading();
    const open = indexedDB.open.bind(indexedDB);
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    const deleting = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementationOnce((name) => {
      opening.mockImplementation(open);
      return indexedDB.deleteDatabase(name);
    });
    click(t('recoverBringBack'));
    expect(screen.getByText(t('recoverOverAsk'))).toBeTruthy();
    expect(deleting).not.toHaveBeenCalled();
    click(t('recoverBringBackOver'));
    await screen.findByText(t('recoverIsBack'));
    const store = await device().open();
    expect((await recentCheckIns(store, 9)).records).toHaveLength(2);
  });

  test('tells neither day nor number while everything is locked', async () => {
    const page = await lost('emptied');
    await lockEverything();
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    await copyHeading();
    expect(document.body.textContent).not.toContain('2026');
    expect(document.body.textContent).not.toContain(plural('recoverCopyHolds', 2));
    expect(screen.getByRole('button', { name: t('recoverBringBack') })).toBeTruthy();
  });

  test('says what of it is lost', async () => {
    const page = await lost('emptied');
    const chunk = [...device().shelf.content.keys()].find((name) => name.startsWith('chunk-'));
    device().shelf.content.set(chunk ?? '', 'garbled');
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    await copyHeading();
    const words = t('recoverCopyLacks_other', '9').slice(2);
    const one = t('recoverCopyLacks_one', '1').slice(2);
    const { textContent } = document.body;
    expect([words, one].some((text) => textContent?.includes(text))).toBe(true);
  });
});

describe('saving what can be read', () => {
  test('makes a sealed file with a neutral name, and says how much is in it', async () => {
    const page = await lost('damaged-header');
    page.draw(<NotOpen trouble="damaged-header" isPage={true} />);
    click(t('recoverSaveRows'));
    await waitFor(() => expect(saved).toHaveLength(1));
    const [file] = saved;
    expect(file).toMatchObject({ name: 'rows.json', type: 'application/json' });
    const text = await file?.text;
    expect(text).not.toContain('since then');
    const { tables } = JSON.parse(text ?? '') as { tables: Record<string, unknown[]> };
    expect(tables['checkIns']).toHaveLength(3);
    const rows = Object.values(tables).flat().length;
    expect(await screen.findByText(plural('recoverSaved', rows))).toBeTruthy();
  });

  test('makes plain text only after a warning', async () => {
    const page = await lost('newer-version');
    page.draw(<NotOpen trouble="newer-version" isPage={true} />);
    click(t('recoverSaveText'));
    expect(screen.getByText(t('recoverTextWarning'))).toBeTruthy();
    expect(saved).toEqual([]);
    click(t('notNow'));
    expect(screen.queryByText(t('recoverTextWarning'))).toBeNull();
    click(t('recoverSaveText'));
    click(t('recoverTextSave'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ name: 'rows.txt', type: 'text/plain' });
    expect(await saved[0]?.text).toContain('note: since then');
  });

  test('says what it could not read, and that nothing opens while all is locked', async () => {
    const page = await lost('failed');
    const kept = await keepCheckIn(page.opened, said());
    const row = await page.opened.database.checkIns.get(kept.id);
    if (row) await page.opened.database.checkIns.put({ ...row, rev: 9 });
    page.draw(<NotOpen trouble="failed" isPage={true} />);
    click(t('recoverSaveText'));
    click(t('recoverTextSave'));
    await screen.findByText(plural('recoverUnread', 1), { exact: false });
    await lockEverything();
    click(t('recoverTextSave'));
    await screen.findByText(t('recoverTextClosed'));
    expect(saved).toHaveLength(1);
  });

  test('says so where it did not work', async () => {
    const page = await lost('failed');
    device().shelf.content.delete('snapshots');
    page.draw(<NotOpen trouble="failed" isPage={true} />);
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    click(t('recoverSaveRows'));
    await screen.findByText(t('recoverNotDone'));
    expect(saved).toEqual([]);
  });
});

describe('beginning again', () => {
  test('asks for a word, and only then lays aside what is there and begins', async () => {
    const page = await lost('damaged-header');
    page.draw(<NotOpen trouble="damaged-header" isPage={true} />);
    click(t('recoverStartAsk'));
    click(t('beginEmpty'));
    expect(screen.getByText(t('recoverOtherWord', t('recoverWord')))).toBeTruthy();
    type(t('eraseType', t('recoverWord')), 'start');
    click(t('beginEmpty'));
    expect(screen.getByText(t('recoverOtherWord', t('recoverWord')))).toBeTruthy();
    expect(page.beginEmpty).not.toHaveBeenCalled();
    expect(await notes(page)).toHaveLength(3);
    click(t('notNow'));
    click(t('recoverStartAsk'));
    const field = screen.getByRole<HTMLInputElement>('textbox');
    fireEvent.input(field, { target: { value: ` ${t('recoverWord').toUpperCase()} ` } });
    click(t('beginEmpty'));
    await waitFor(() => expect(page.beginEmpty).toHaveBeenCalledTimes(1));
    const fresh = await device().open({ acceptEmpty: true });
    expect((await recentCheckIns(fresh, 5)).records).toEqual([]);
  });

  test('says so where what is there can’t be laid aside, and does not begin', async () => {
    const page = await lost('emptied');
    page.draw(<NotOpen trouble="emptied" isPage={true} />);
    click(t('recoverStartAsk'));
    vi.spyOn(device().shelf, 'set').mockRejectedValue(new Error('full'));
    type(t('eraseType', t('recoverWord')), t('recoverWord'));
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    await screen.findByText(t('recoverNotDone'));
    expect(page.beginEmpty).not.toHaveBeenCalled();
    expect(await notes(page)).toHaveLength(3);
  });
});

describe('a small page', () => {
  test.each<Page['surface']>(['popup', 'newtab'])(
    '%s has a door to home, where more can be done',
    async (surface) => {
      const page = await lost('emptied', surface);
      page.draw(<TroubleNotice trouble="emptied" />);
      expect(screen.getByText(t('recoverAtHome'))).toBeTruthy();
      click(t('openHome'));
      expect(page.openHome).toHaveBeenCalledTimes(1);
      expect(screen.queryByRole('button', { name: t('beginEmpty') })).toBeNull();
    },
  );

  test('has none over a text that is not kept, nor where waiting helps', async () => {
    const page = await lost('emptied', 'popup');
    page.draw(<TroubleNotice trouble="emptied" text="my words" />);
    expect(screen.queryByRole('button', { name: t('openHome') })).toBeNull();
    page.draw(<TroubleNotice trouble="full" />);
    expect(screen.queryByRole('button', { name: t('openHome') })).toBeNull();
  });
});

describe('home', () => {
  const router = () => newRouter<HomeRoute>('today', homeRoutes, newMemoryShelf(), () => 1);

  test('shows the ways to go on in the place of today; help and settings stay', async () => {
    const page = await lost('emptied');
    page.draw(<Home router={router()} />);
    await copyHeading();
    expect(
      document.querySelector<HTMLElement>('[data-view="today"]')?.closest('[hidden]'),
    ).toBeTruthy();
    click(t('settings'));
    expect(screen.queryByRole('heading', { name: t('recoverHeading') })).toBeNull();
    expect(screen.getByText(t('troubleEmptied'))).toBeTruthy();
    click(t('help'));
    expect(screen.getByRole('heading', { name: t('helpHeading') })).toBeTruthy();
  });

  test('begins no first run before the store is open, nor where it does not open', async () => {
    const page = await openPage(device(), { looks: { firstRun: 'new' } });
    page.store.set({ kind: 'loading' });
    page.draw(<Home router={router()} />);
    expect(document.querySelector('[data-view="first-run"]')).toBeNull();
    page.store.set({ kind: 'failed', trouble: 'emptied' });
    await screen.findByRole('heading', { name: t('recoverHeading') });
    expect(document.querySelector('[data-view="first-run"]')).toBeNull();
    page.store.set({ kind: 'ready', value: page.opened });
    await waitFor(() => expect(document.querySelector('[data-view="first-run"]')).toBeTruthy());
  });
});

describe('a count that is not the same', () => {
  const notice = () => screen.findByText(t('doubt'));
  async function removeFrom(page: Page): Promise<void> {
    const [row] = await page.opened.database.checkIns.toArray();
    await page.opened.database.checkIns.delete(row?.id ?? '');
  }

  test('is told, with both numbers, until the person keeps it as it is', async () => {
    const page = await lost('failed');
    page.store.set({ kind: 'ready', value: page.opened });
    await removeFrom(page);
    page.draw(
      <Home router={newRouter<HomeRoute>('today', homeRoutes, newMemoryShelf(), () => 1)} />,
    );
    await notice();
    const finding = await checkLedger(page.opened, 'daily');
    const { expected, found } = finding as { expected: number; found: number };
    expect(expected).toBe(found + 1);
    expect(screen.getByText(t('doubtCounts', String(expected), String(found)))).toBeTruthy();
    click(t('doubtKeep'));
    await waitFor(() => expect(screen.queryByText(t('doubt'))).toBeNull());
    expect(await checkLedger(page.opened, 'daily')).toEqual({ kind: 'agrees' });
  });

  test('goes away once a copy is back', async () => {
    const page = await lost('failed');
    page.store.set({ kind: 'ready', value: page.opened });
    await removeFrom(page);
    page.draw(<RecoveryDoubt />);
    await notice();
    click(t('copies'));
    const copy = new RegExp(plural('copiesCheckIns', 2));
    fireEvent.click(await screen.findByRole('button', { name: copy }));
    click(t('recoverBringBack'));
    await waitFor(() => expect(screen.queryByText(t('doubt'))).toBeNull());
    expect(await notes(page)).toEqual(['first', 'second']);
  });

  test('that is the same draws nothing', async () => {
    const page = await lost('failed');
    page.store.set({ kind: 'ready', value: page.opened });
    page.draw(<RecoveryDoubt />);
    await settle();
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('the copies in Settings', () => {
  test('are named by their day, and each can be brought back and that undone', async () => {
    const page = await lost('failed');
    page.store.set({ kind: 'ready', value: page.opened });
    page.draw(<RecoveryCopies />);
    click(t('copies'));
    const when = formatMoment({ at: wednesday, zone: device().zone });
    const name = `${when} · ${plural('copiesCheckIns', 2)}`;
    fireEvent.click(await screen.findByRole('button', { name }));
    click(t('recoverBringBack'));
    await screen.findByText(t('recoverIsBack'));
    await waitFor(async () => expect(await notes(page)).toEqual(['first', 'second']));
    const aside = await screen.findByRole('button', { name: new RegExp(t('copiesAside')) });
    expect(within(aside).getByText(new RegExp(plural('copiesCheckIns', 3)))).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('recoverGoOn') })).toBeNull();
    click(t('recoverUndo'));
    await screen.findByText(t('recoverIsUndone'));
    expect(await notes(page)).toHaveLength(3);
  });

  test('are named by what they are while their day is locked', async () => {
    const page = await lost('failed');
    await lockEverything();
    page.draw(<RecoveryCopies />);
    click(t('copies'));
    expect(await screen.findByRole('button', { name: t('copiesDaily') })).toBeTruthy();
  });

  test('say so where there is none, or they can’t be looked for', async () => {
    const page = await openPage(device());
    page.draw(<RecoveryCopies />);
    click(t('copies'));
    await screen.findByText(t('copiesNone'));
  });
});
