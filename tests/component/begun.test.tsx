import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { Popup } from '../../components/check-in/Popup';
import { Today } from '../../components/today/Today';
import { t } from '../../lib/i18n/messages';
import { findCheckIn, keepCheckIn, recentCheckIns } from '../../lib/storage/check-ins';
import { type Draft, readDrafts, writeDraft } from '../../lib/storage/drafts';
import { wednesday } from '../fixtures/device';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle, type } from './hands';
import { lockUp } from './lock';
import { openPage, type Page } from './surroundings';

const device = useDevice();
let page: Page;
beforeEach(async () => {
  page = await openPage(device(), { surface: 'popup' });
});

const secret = 'words nobody else is to see';
const second = 1000;
const minute = 60 * second;

async function begin(more: Partial<Draft> = {}) {
  const affect = { pleasantness: -0.667, energy: -0.667 };
  const words = { feelings: [], ownWords: [], affect, note: secret, at: 0, ...more };
  return await writeDraft(page.opened, words, undefined);
}

/** What stands in the note, once it has been unfolded. */
async function shownNote(): Promise<string> {
  fireEvent.click(await screen.findByRole('button', { name: /^A note/u }));
  return (await screen.findByLabelText<HTMLTextAreaElement>(t('noteLabel'))).value;
}

function everything(): string {
  return document.body.innerHTML;
}

describe('something begun, in home', () => {
  beforeEach(() => {
    device().at = wednesday;
  });

  async function drawHome(): Promise<void> {
    page.draw(<Today onHelp={() => undefined} onGrounding={() => undefined} />);
    fireEvent.click(await screen.findByRole('button', { name: t('checkIn') }));
  }

  test('is offered, and its words are not shown until they are asked for', async () => {
    await begin();
    await drawHome();
    const open = await screen.findByRole('button', { name: t('begunOpen') });
    await settle();
    expect(screen.getByText(t('begunIsKept'))).toBeTruthy();
    expect(everything()).not.toContain(secret);
    fireEvent.click(open);
    expect(await shownNote()).toBe(secret);
    expect(screen.queryByText(t('begunIsKept'))).toBeNull();
    click(t('keep'));
    await screen.findByText(t('keptLowUnpleasant'));
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records.map(({ value }) => value.note)).toEqual([secret]);
    expect((await readDrafts(page.opened)).records).toEqual([]);
  });

  test('in another page, while everything is locked, is offered as soon as it is begun', async () => {
    await lockUp(page, 'everything');
    await drawHome();
    await settle();
    expect(screen.queryByText(t('begunIsKept'))).toBeNull();
    const other = await device().open();
    const words = { feelings: [], ownWords: [], note: secret, at: 0 };
    await writeDraft(other, words, undefined);
    fireEvent.click(await screen.findByRole('button', { name: t('begunOpen') }));
    expect(await shownNote()).toBe(secret);
  });

  test('with nothing in it is not offered', async () => {
    await writeDraft(page.opened, { feelings: [], ownWords: [], at: 0 }, undefined);
    await keepCheckIn(page.opened, said({ note: 'drawn' }));
    await drawHome();
    await screen.findByText('drawn');
    await settle();
    expect(screen.queryByText(t('begunIsKept'))).toBeNull();
  });

  test('is no longer offered once something new is said, which goes beside it', async () => {
    await begin();
    await drawHome();
    await screen.findByText(t('begunIsKept'));
    press('5');
    expect(screen.queryByText(t('begunIsKept'))).toBeNull();
    press('Enter');
    await screen.findByText(t('keptNearMiddle'));
    const { records } = await readDrafts(page.opened);
    expect(records.map(({ value }) => value.note)).toEqual([secret]);
  });

  test('of a check-in goes on as a change of it', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before' }));
    device().at += minute;
    await begin({ of: kept.id, note: 'before, and more' });
    await drawHome();
    fireEvent.click(await screen.findByRole('button', { name: t('begunOpen') }));
    expect(await shownNote()).toBe('before, and more');
    click(t('keep'));
    await screen.findByText(t('keptChanged'));
    const changed = await findCheckIn(page.opened, kept.id);
    expect(changed).toMatchObject({ rev: 2, value: { at: wednesday, note: 'before, and more' } });
  });

  test('of a check-in that is gone goes on as a new one', async () => {
    await begin({ of: '00000000-0000-4000-8000-00000000dead' });
    await drawHome();
    fireEvent.click(await screen.findByRole('button', { name: t('begunOpen') }));
    expect(await shownNote()).toBe(secret);
    click(t('keep'));
    await screen.findByText(t('keptLowUnpleasant'));
    expect((await recentCheckIns(page.opened, 5)).records).toHaveLength(1);
  });
});

describe('something begun, in the popup', () => {
  test.each([
    ['at once', 0],
    ['after nearly two minutes', 2 * minute - 1],
  ])('goes straight on %s', async (_when, later) => {
    await begin();
    device().at += later;
    page.draw(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: t('sayMoreGoOn') }));
    expect(screen.queryByText(t('begunIsKept'))).toBeNull();
    expect(await shownNote()).toBe(secret);
    click(t('keep'));
    await screen.findByText(t('keptLowUnpleasant'));
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records.map(({ value }) => value.note)).toEqual([secret]);
  });

  test.each([
    ['after two minutes', 2 * minute],
    ['after a night', 9 * 60 * minute],
    ['with the clock set back by a day', -24 * 60 * minute],
  ])('is only offered %s', async (_when, later) => {
    await begin();
    device().at += later;
    page.draw(<Popup />);
    expect(await screen.findByText(t('begunIsKept'))).toBeTruthy();
    await settle();
    expect(screen.queryByText(t('begunIsKept'))).not.toBeNull();
    expect(screen.queryByRole('button', { name: t('sayMoreGoOn') })).toBeNull();
    expect(everything()).not.toContain(secret);
  });

  test('that goes straight on is not in the way of a digit and Enter', async () => {
    await begin();
    page.draw(<Popup />);
    await screen.findByRole('button', { name: t('sayMoreGoOn') });
    await settle();
    expect(document.activeElement).toBe(screen.getByLabelText(t('pleasantness')));
    press('9');
    press('Enter');
    await screen.findByText(t('keptLowPleasant'));
    const { records } = await recentCheckIns(page.opened, 5);
    expect(records.map(({ value }) => value.note)).toEqual([secret]);
    expect((await readDrafts(page.opened)).records).toEqual([]);
  });

  test('does not go on by itself from behind the cover', async () => {
    await begin();
    page.looks.set({ ...page.looks.current(), covered: 'yes' });
    page.draw(<Popup />);
    page.looks.set({ ...page.looks.current(), covered: 'no' });
    expect(await screen.findByText(t('begunIsKept'))).toBeTruthy();
    await settle();
    expect(screen.queryByRole('button', { name: t('sayMoreGoOn') })).toBeNull();
  });

  test('as a change of a check-in is only offered', async () => {
    const kept = await keepCheckIn(page.opened, said());
    await begin({ of: kept.id });
    page.draw(<Popup />);
    expect(await screen.findByText(t('begunIsKept'))).toBeTruthy();
    await settle();
    expect(screen.queryByText(t('begunIsKept'))).not.toBeNull();
    expect(screen.queryByRole('button', { name: t('sayMoreGoOn') })).toBeNull();
    expect(everything()).not.toContain(secret);
  });

  test('is found in mid-sentence by the next popup', async () => {
    page.draw(<Popup />);
    press('7');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'half a sen');
    await waitFor(async () => {
      const { records } = await readDrafts(page.opened);
      expect(records[0]?.value.note).toBe('half a sen');
    });
    document.body.replaceChildren();
    const next = await openPage(device(), { surface: 'popup' });
    next.draw(<Popup />);
    fireEvent.click(await screen.findByRole('button', { name: t('sayMoreGoOn') }));
    expect(await shownNote()).toBe('half a sen');
  });
});
