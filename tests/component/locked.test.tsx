import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { Popup } from '../../components/check-in/Popup';
import { Home } from '../../components/home/Home';
import { homeRoutes } from '../../components/home/rooms';
import { NewTab } from '../../components/prompts/NewTab';
import { t } from '../../lib/i18n/messages';
import { newRouter } from '../../lib/reactive/route';
import { checkInsOfDay, keepCheckIn } from '../../lib/storage/check-ins';
import { noteOpening } from '../../lib/storage/openings';
import { addOwnWords } from '../../lib/storage/own-words';
import { addOwnPrompt, keepPrompt } from '../../lib/storage/prompts';
import { addSupportPerson } from '../../lib/storage/support-people';
import { unlock } from '../../lib/storage/unlock';
import { type Device, newDevice } from '../fixtures/device';
import { cheapArgon, lock, passphrase } from '../fixtures/locks';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle, type } from './hands';
import { lockUp } from './lock';
import { openPage, type Page } from './surroundings';

const device = useDevice();
let numbers = 0;

beforeEach(() => history.replaceState(null, ''));

function newHome() {
  const newNumber = () => {
    numbers += 1;
    return numbers;
  };
  return newRouter('today', homeRoutes, newMemoryShelf(), newNumber);
}

const surfaces = {
  home: () => <Home router={newHome()} />,
  popup: () => <Popup />,
  newtab: () => <NewTab />,
} as const;

async function drawLocked(
  surface: Page['surface'],
  wanted: 'private' | 'everything' = 'everything',
  before: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Page> {
  const page = await openPage(device(), { surface });
  await before(page);
  await lockUp(page, wanted);
  page.draw(surfaces[surface]());
  await screen.findByRole('button', { name: t('unlock') });
  return page;
}

function rooms(): readonly string[] {
  return within(screen.getByRole('navigation', { name: t('rooms') }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
}

const lockedRooms = [t('today'), t('settings'), t('unlock')];

describe('the rooms of home', () => {
  test.each([
    ['private', 'closed', lockedRooms],
    ['everything', 'closed', lockedRooms],
    ['private', 'open', [t('today'), t('people'), t('settings')]],
    ['everything', 'open', [t('today'), t('people'), t('settings')]],
  ] as const)('with a lock on %s that is %s', async (wanted, now, expected) => {
    const page = await openPage(device());
    if (now === 'closed') await lockUp(page, wanted);
    else await lock(page.opened, wanted);
    page.draw(surfaces.home());
    await waitFor(() => expect(rooms()).toEqual(expected));
    expect(screen.queryByRole('button', { name: t('lockNow') }) === null).toBe(now === 'closed');
  });

  test('change with the lock, in whichever page it is opened', async () => {
    const page = await drawLocked('home', 'private');
    const there = await device().open();
    await unlock(there, { kind: 'passphrase', text: passphrase }, cheapArgon);
    expect(await screen.findByRole('button', { name: t('people') })).toBeTruthy();
    click(t('lockNow'));
    expect(await screen.findByRole('button', { name: t('unlock') })).toBeTruthy();
    expect(page.opened.access().private).toBe('closed');
    expect(screen.queryByRole('button', { name: t('people') })).toBeNull();
  });

  test('without a lock offer nothing to lock', async () => {
    const page = await openPage(device());
    page.draw(surfaces.home());
    expect(await screen.findByRole('button', { name: t('people') })).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('lockNow') })).toBeNull();
  });
});

/** Much was written before it was locked, or nothing ever. */
const before: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  nothing: () => Promise.resolve(),
  people: async ({ opened }) => {
    for (const name of ['Sam', 'Ana', 'Lee']) {
      await addSupportPerson(opened, { name, how: 'Listens.', reach: '555 0100' });
    }
  },
  everything: async (page) => {
    await before['people']?.(page);
    await keepCheckIn(page.opened, said({ note: 'A long day.' }));
    await addOwnWords(page.opened, ['salty']);
    await addOwnPrompt(page.opened, { text: 'Soup.', onNewTab: true });
    await keepPrompt(page.opened, 'day-001');
    await noteOpening(page.opened);
  },
};

/** Everything that can be looked at without unlocking, as it lies in the page. */
async function treesOf(on: Device, wanted: 'private' | 'everything', what: string) {
  const trees: string[] = [];
  const look = async () => {
    await settle();
    trees.push(document.body.innerHTML);
  };
  for (const surface of ['home', 'popup', 'newtab'] as const) {
    const page = await openPage(on, { surface });
    if (surface === 'home') {
      await before[what]?.(page);
      await lockUp(page, wanted);
    }
    history.replaceState(null, '');
    page.draw(surfaces[surface]());
    await screen.findByRole('button', { name: t('unlock') });
    await look();
    if (surface === 'home') {
      click(t('settings'));
      await screen.findByText(t('lockToChange'));
      await look();
    }
    if (surface === 'newtab') {
      for (const name of ['aboutThisPrompt', 'checkIn'] as const) {
        click(t(name));
        await look();
      }
    }
    click(t('help'));
    // What is not locked is read before it is shown.
    if (wanted === 'private') await screen.findByRole('region', { name: t('helpCard') });
    await look();
    click(t('unlock'));
    await screen.findByLabelText(t('passphrase'));
    await look();
    fireEvent.input(screen.getByLabelText(t('passphrase')), { target: { value: 'wrong' } });
    press('Enter');
    await screen.findByText(t('unlockWrong'));
    await look();
    click(t('unlockForgotten'));
    await look();
    cleanup();
  }
  on.closeAll();
  return trees;
}

describe('while it is locked, every page is the same', () => {
  test.each([
    ['private', 'people'],
    ['everything', 'people'],
    ['everything', 'everything'],
  ] as const)('with a lock on %s, whether %s or nothing was ever written', async (wanted, much) => {
    const full = await treesOf(newDevice(), wanted, much);
    const empty = await treesOf(newDevice(), wanted, 'nothing');
    expect(full.length).toBeGreaterThan(15);
    expect(full).toEqual(empty);
    expect(full.join()).not.toMatch(/Sam|Listens|long day|salty|Soup/u);
  });
});

describe('with everything locked', () => {
  test.each(['popup', 'newtab', 'home'] as const)(
    'a check-in is written in %s, and read once it is unlocked',
    async (surface) => {
      const page = await drawLocked(surface, 'everything', (on) =>
        keepCheckIn(on.opened, said({ note: 'from before' })),
      );
      page.device.at += 60_000;
      if (surface !== 'popup') click(t('checkIn'));
      (await screen.findByLabelText(t('pleasantness'))).focus();
      press('1');
      press('Tab');
      click(t('aNote'));
      type(t('noteLabel'), 'at night');
      press('Enter', { ctrlKey: true });
      expect(await screen.findByText(t('keptLocked'))).toBeTruthy();
      expect(screen.getByText(t('keptHighUnpleasant'))).toBeTruthy();
      expect(screen.getByRole('button', { name: t('someoneToTalkTo') })).toBeTruthy();
      for (const name of ['undo', 'edit', 'earlierToday'] as const) {
        expect(screen.queryByRole('button', { name: t(name) })).toBeNull();
      }
      expect(document.body.textContent).not.toContain('from before');
      click(t('anotherCheckIn'));
      expect(await screen.findByText(t('question'))).toBeTruthy();
      await unlock(page.opened, { kind: 'passphrase', text: passphrase }, cheapArgon);
      await waitFor(async () => {
        const { records } = await checkInsOfDay(page.opened, '2026-05-13');
        expect(records.map(({ value }) => value.note)).toEqual(['from before', 'at night']);
      });
    },
  );

  test('a check-in that could not be kept stays in the form', async () => {
    const page = await drawLocked('popup');
    const error = Object.assign(new Error(), { name: 'QuotaExceededError' });
    page.opened.database.dropBox.put = () => Promise.reject(error) as never;
    press('1');
    press('Enter');
    expect(await screen.findByText(t('troubleFull'))).toBeTruthy();
    expect(screen.queryByText(t('keptLocked'))).toBeNull();
  });

  test('today says so, and is read again as soon as it is open', async () => {
    await drawLocked('home', 'everything', (on) =>
      keepCheckIn(on.opened, said({ note: 'from before' })),
    );
    expect(await screen.findByText(t('todayLocked'))).toBeTruthy();
    expect(screen.queryByText(t('troubleFailed'))).toBeNull();
    click(t('unlock'));
    fireEvent.input(await screen.findByLabelText(t('passphrase')), {
      target: { value: passphrase },
    });
    press('Enter');
    expect(await screen.findByText('from before')).toBeTruthy();
    expect(screen.queryByText(t('todayLocked'))).toBeNull();
  });

  test('what is being written in the popup is there after unlocking', async () => {
    await drawLocked('popup');
    press('3');
    press('Tab');
    click(t('aNote'));
    type(t('noteLabel'), 'half a sen');
    click(t('unlock'));
    fireEvent.input(await screen.findByLabelText(t('passphrase')), {
      target: { value: passphrase },
    });
    press('Enter');
    await waitFor(() => expect(screen.queryByLabelText(t('passphrase'))).toBeNull());
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('noteLabel')).value).toBe('half a sen');
    expect(screen.queryByRole('button', { name: t('unlock') })).toBeNull();
  });

  test('the new tab offers another prompt, and nothing that would have to be kept', async () => {
    await drawLocked('newtab');
    const shown = () => screen.getByRole('heading', { level: 1 }).textContent;
    const first = shown();
    click(t('aboutThisPrompt'));
    for (const name of ['promptKeep', 'promptOwn'] as const) {
      expect(screen.queryByRole('button', { name: t(name) })).toBeNull();
    }
    const seen = new Set([first]);
    for (let count = 0; count < 30; count += 1) {
      const last = shown();
      click(t('promptAnother'));
      await waitFor(() => expect(shown()).not.toBe(last));
      seen.add(shown());
    }
    expect(seen.size).toBe(31);
  });

  test('settings have what is written openly, and no word of the person', async () => {
    await drawLocked('home', 'everything', (on) => before['everything']?.(on) as Promise<unknown>);
    click(t('settings'));
    await screen.findByText(t('lockToChange'));
    expect(screen.getByText(new RegExp(t('lockClosedNow'), 'u'))).toBeTruthy();
    for (const key of ['ownWords', 'ownPrompts', 'promptsKept', 'lastOpened'] as const) {
      expect(screen.queryByRole('heading', { name: t(key) })).toBeNull();
    }
    expect(screen.getByRole('radiogroup', { name: t('theme') })).toBeTruthy();
    expect(screen.getByRole('button', { name: t('eraseAsk') })).toBeTruthy();
  });
});

test('people, where they were being looked at when it was locked, are there again after unlocking', async () => {
  const page = await openPage(device());
  await addSupportPerson(page.opened, { name: 'Sam', how: '', reach: '' });
  await lockUp(page, 'private');
  const router = newHome();
  router.go('people');
  page.draw(<Home router={router} />);
  fireEvent.input(await screen.findByLabelText(t('passphrase')), {
    target: { value: passphrase },
  });
  press('Enter');
  expect(await screen.findByRole('heading', { name: 'Sam' })).toBeTruthy();
});
