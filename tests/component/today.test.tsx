import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Today } from '../../components/today/Today';
import { formatDay, formatTime } from '../../lib/i18n/dates';
import { plural, t } from '../../lib/i18n/messages';
import {
  changeCheckIn,
  checkInsOfDay,
  keepCheckIn,
  removeCheckIn,
} from '../../lib/storage/check-ins';
import { writeDraft } from '../../lib/storage/drafts';
import { auckland, wednesday } from '../fixtures/device';
import { allRows, putRow } from '../fixtures/native';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, type } from './hands';
import { openPage, type Page } from './surroundings';

const device = useDevice();
const hour = 60 * 60 * 1000;
let page: Page;
beforeEach(async () => {
  page = await openPage(device());
});

function draw(): void {
  page.draw(<Today onHelp={vi.fn()} onGrounding={vi.fn()} />);
}

async function notesOfToday() {
  const { records } = await checkInsOfDay(page.opened, '2026-05-13');
  return records.map(({ value }) => value.note);
}

describe('today', () => {
  test('without a check-in is simply a day', async () => {
    draw();
    expect(await screen.findByText(t('todayEmpty'))).toBeTruthy();
    expect(screen.getByText(formatDay({ at: wednesday, zone: auckland }))).toBeTruthy();
  });

  test('shows its check-ins, the oldest first, and none of another day', async () => {
    const at = (hours: number) => {
      device().at = wednesday + hours * hour;
    };
    at(-24);
    await keepCheckIn(page.opened, said({ note: 'yesterday' }));
    at(3);
    const later = said({ note: 'later', feelings: ['tender'], ownWords: ['salty'], need: 'rest' });
    await keepCheckIn(page.opened, later);
    at(1);
    await keepCheckIn(page.opened, said({ note: 'earlier' }));
    at(4);
    draw();
    await screen.findByText('later');
    const articles = screen.getAllByRole('article');
    expect(articles.map((article) => article.getAttribute('aria-label'))).toEqual(
      [1, 3].map((hours) => formatTime({ at: wednesday + hours * hour, zone: auckland })),
    );
    expect(articles[0]?.textContent).toContain('earlier');
    expect(articles[1]?.textContent).toContain('tender, salty');
    expect(articles[1]?.textContent).toContain(t('wouldHelp', t('need_rest')));
    expect(screen.queryByText('yesterday')).toBeNull();
  });

  test('shows bidi and markup as the text they are', async () => {
    const note = '<img src=x onerror=alert(1)> \u202Eآب';
    await keepCheckIn(page.opened, said({ note }));
    draw();
    const shown = await screen.findByText(/<img src=x/u);
    expect(shown.textContent).toBe(note);
    expect(shown.getAttribute('dir')).toBe('auto');
    expect(document.querySelector('img')).toBeNull();
  });

  test('hears of what another page keeps and removes', async () => {
    draw();
    await screen.findByText(t('todayEmpty'));
    const there = await device().open();
    const kept = await keepCheckIn(there, said({ note: 'from the popup' }));
    expect(await screen.findByText('from the popup')).toBeTruthy();
    await removeCheckIn(there, kept);
    expect(await screen.findByText(t('todayEmpty'))).toBeTruthy();
  });

  test('adds a check-in in place', async () => {
    draw();
    fireEvent.click(await screen.findByRole('button', { name: t('checkIn') }));
    press('9');
    press('Enter');
    await screen.findByText(t('keptLowPleasant'));
    expect(await screen.findByRole('article')).toBeTruthy();
    click(t('close'));
    expect(screen.queryByText(t('keptLowPleasant'))).toBeNull();
  });

  test('changes one in place', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before' }));
    draw();
    const time = formatTime(kept.value);
    fireEvent.click(await screen.findByRole('button', { name: t('editAt', time) }));
    click(/^A note/u);
    type(t('noteLabel'), ' and after');
    press('Enter', { ctrlKey: true });
    expect(await screen.findByText('before and after', { selector: 'p' })).toBeTruthy();
    expect(screen.getByText(t('keptChanged'))).toBeTruthy();
    expect(await notesOfToday()).toEqual(['before and after']);
    expect(screen.queryByText(t('questionEdit'))).toBeNull();
  });

  test('keeps the place of one that is removed elsewhere while it is changed here', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before' }));
    draw();
    fireEvent.click(
      await screen.findByRole('button', { name: t('editAt', formatTime(kept.value)) }),
    );
    click(/^A note/u);
    type(t('noteLabel'), ', mine');
    const there = await device().open();
    await removeCheckIn(there, kept);
    await keepCheckIn(there, said({ note: 'another' }));
    await screen.findByText('another');
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('noteLabel')).value).toBe('before, mine');
    press('Enter', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: t('conflictKeepMine') }));
    expect(await screen.findByText('before, mine', { selector: 'p' })).toBeTruthy();
    expect((await notesOfToday()).toSorted()).toEqual(['another', 'before, mine']);
  });

  test('shows both versions of one that was changed here and elsewhere, where both are kept', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before' }));
    draw();
    fireEvent.click(
      await screen.findByRole('button', { name: t('editAt', formatTime(kept.value)) }),
    );
    click(/^A note/u);
    type(t('noteLabel'), ', mine');
    await changeCheckIn(await device().open(), kept, said({ note: 'theirs' }));
    press('Enter', { ctrlKey: true });
    fireEvent.click(await screen.findByRole('button', { name: t('conflictKeepBoth') }));
    await waitFor(async () =>
      expect((await notesOfToday()).toSorted()).toEqual(['before, mine', 'theirs']),
    );
    expect(await screen.findByText('before, mine', { selector: 'article p' })).toBeTruthy();
    expect(await screen.findByText('theirs', { selector: 'article p' })).toBeTruthy();
  });

  test('offers what was begun at the top, and goes on with it in its place', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'before' }));
    await writeDraft(
      page.opened,
      { feelings: [], ownWords: [], note: 'SENTINEL', of: kept.id, ofRev: kept.rev, at: 0 },
      undefined,
    );
    draw();
    await screen.findByText('before');
    const open = await screen.findByRole('button', { name: t('begunOpen') });
    expect(document.body.innerHTML).not.toContain('SENTINEL');
    fireEvent.click(open);
    expect(await screen.findByText(t('questionEdit'))).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    click(t('leaveAsItWas'));
    expect(await screen.findByText('before', { selector: 'article p' })).toBeTruthy();
  });

  test('removes one, and brings it back', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'here' }));
    device().at += hour;
    await keepCheckIn(page.opened, said({ note: 'stays' }));
    draw();
    await screen.findByText('here');
    click(t('removeAt', formatTime(kept.value)));
    expect(await screen.findByText(t('removed'))).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('here')).toBeNull());
    expect(await notesOfToday()).toEqual(['stays']);
    click(t('undo'));
    expect(await screen.findByText('here')).toBeTruthy();
    expect((await notesOfToday()).toSorted()).toEqual(['here', 'stays']);
    await waitFor(() => expect(screen.queryByText(t('removed'))).toBeNull());
  });

  test('does not remove what another page has changed meanwhile, and says so', async () => {
    const kept = await keepCheckIn(page.opened, said({ note: 'here' }));
    draw();
    await screen.findByText('here');
    const time = formatTime(kept.value);
    const button = screen.getByRole('button', { name: t('removeAt', time) });
    const there = await device().open();
    const changing = changeCheckIn(there, kept, said({ note: 'changed' }));
    await changing;
    // The view may have heard of it already; an old button is pressed all the same.
    fireEvent.click(button);
    await waitFor(async () => {
      const notes = await notesOfToday();
      const isTold = screen.queryByText(t('troubleFailed')) !== null;
      const isRemoved = screen.queryByText(t('removed')) !== null;
      expect(isTold ? notes : []).toEqual(isTold ? ['changed'] : []);
      expect(isTold || isRemoved).toBe(true);
    });
  });

  test('leaves one that can’t be opened as it is, and shows the others', async () => {
    const bad = await keepCheckIn(page.opened, said({ note: 'bad' }));
    await keepCheckIn(page.opened, said({ note: 'good' }));
    const rows = (await allRows(device().name))['checkIns'] as { id: string }[];
    const row = rows.find(({ id }) => id === bad.id);
    await putRow(device().name, 'checkIns', { ...row, sealed: new Uint8Array(289) });
    draw();
    expect(await screen.findByText(plural('unreadable', 1))).toBeTruthy();
    expect(screen.getByText('good')).toBeTruthy();
    expect((await allRows(device().name))['checkIns']).toHaveLength(2);
  });

  test('goes on to the next day at midnight', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    try {
      device().at = Date.parse('2026-05-13T11:59:30Z');
      const kept = await keepCheckIn(page.opened, said({ note: 'late' }));
      expect(formatTime(kept.value)).toContain('11:59');
      draw();
      await screen.findByText('late');
      device().at = Date.parse('2026-05-13T12:00:00Z');
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await screen.findByText(t('todayEmpty'))).toBeTruthy();
      expect(screen.queryByText('late')).toBeNull();
      const thursday = formatDay({ at: device().at, zone: auckland });
      expect(screen.getByText(thursday)).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });
});
