import { fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { Popup } from '../../components/check-in/Popup';
import { Home } from '../../components/home/Home';
import { homeRoutes } from '../../components/home/rooms';
import { NewTab } from '../../components/prompts/NewTab';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { newRouter } from '../../lib/reactive/route';
import { changeCheckIn, keepCheckIn } from '../../lib/storage/check-ins';
import { writeDraft } from '../../lib/storage/drafts';
import { lockNow } from '../../lib/storage/lock-now';
import { writeLockAnswer } from '../../lib/storage/lock-question';
import { noteOpening } from '../../lib/storage/openings';
import { addOwnWords } from '../../lib/storage/own-words';
import { addOwnPrompt, keepPrompt } from '../../lib/storage/prompts';
import { addSupportPerson } from '../../lib/storage/support-people';
import { unlock } from '../../lib/storage/unlock';
import { cheapArgon, lock, passphrase } from '../fixtures/locks';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle, type } from './hands';
import { lockUp } from './lock';
import { openPage, type Page } from './surroundings';

const device = useDevice();

/** What axe finds amiss. Contrast needs real pixels, and is looked at in real browsers. */
async function violations(): Promise<readonly string[]> {
  const { violations: found, passes } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(passes.length).toBeGreaterThan(10);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

interface View {
  readonly name: string;
  readonly surface: Page['surface'];
  readonly options?: Parameters<typeof openPage>[1];
  readonly before?: (page: Page) => Promise<unknown>;
  readonly reach: (page: Page) => Promise<unknown> | unknown;
}

async function checkedIn(page: Page) {
  const words = {
    feelings: ['tender'],
    ownWords: ['salty'],
    need: 'rest',
    note: 'A note.',
  } as const;
  return await keepCheckIn(page.opened, said(words));
}

async function goTo(room: 'settings'): Promise<void> {
  click(t(room));
  await screen.findByRole('heading', { level: 1, name: t(room) });
}

async function withPeople(page: Page) {
  await writeLockAnswer(page.opened, 'none');
  await addSupportPerson(page.opened, { name: 'Sam', how: 'Listens.', reach: '555 0100' });
  await addSupportPerson(page.opened, { name: '', how: 'Walks with me.', reach: '' });
}

/** Steps of setting a lock, and the buttons that lead there. */
const lockSteps: readonly (readonly [string, readonly MessageKey[]])[] = [
  ['a passphrase that is too short', ['lockGoOn']],
  ['a passphrase that was made', ['passphraseMake']],
  ['the code', ['passphraseMake', 'lockGoOn']],
  ['two groups of it', ['passphraseMake', 'lockGoOn', 'codeWritten', 'lockGoOn']],
];

const views: readonly View[] = [
  { name: 'popup', surface: 'popup', reach: () => press('7') },
  {
    name: 'popup before the first run',
    surface: 'popup',
    options: { looks: { firstRun: 'new' } },
    reach: () => undefined,
  },
  {
    name: 'popup, saying more',
    surface: 'popup',
    before: (page) => addOwnWords(page.opened, ['salty']),
    reach: async () => {
      press('7');
      press('Tab');
      await screen.findByRole('button', { name: 'salty' });
    },
  },
  {
    name: 'popup, need',
    surface: 'popup',
    reach: () => {
      press('7');
      press('Tab');
      click(t('whatWouldHelp'));
    },
  },
  {
    name: 'popup, note',
    surface: 'popup',
    reach: () => {
      press('7');
      press('Tab');
      click(t('aNote'));
      type(t('noteLabel'), 'x');
    },
  },
  { name: 'popup without a place', surface: 'popup', reach: () => press('Enter') },
  {
    name: 'popup, kept',
    surface: 'popup',
    before: checkedIn,
    reach: async () => {
      press('1');
      press('Enter');
      await screen.findByText(t('keptHighUnpleasant'));
    },
  },
  {
    name: 'popup, something begun',
    surface: 'popup',
    before: async (page) => {
      await writeDraft(page.opened, { feelings: [], ownWords: [], note: 'x', at: 0 }, undefined);
      page.device.at += 3_600_000;
    },
    reach: () => screen.findByText(t('begunIsKept')),
  },
  {
    name: 'popup, trouble',
    surface: 'popup',
    options: { trouble: 'emptied' },
    reach: () => screen.findByText(t('troubleEmptied')),
  },
  { name: 'popup, help', surface: 'popup', reach: () => click(t('help')) },
  { name: 'popup, grounding', surface: 'popup', reach: () => click(t('grounding')) },
  ...(['popup', 'newtab', 'home'] as const).map((surface) => ({
    name: `${surface} after leaving`,
    surface,
    options: { looks: { covered: 'yes' as const } },
    reach: () => fireEvent.click(screen.getByRole('button')),
  })),
  { name: 'new tab', surface: 'newtab', reach: () => undefined },
  {
    name: 'new tab with a clock',
    surface: 'newtab',
    options: { looks: { clock: 'on' } },
    reach: () => undefined,
  },
  {
    name: 'new tab, plain page',
    surface: 'newtab',
    options: { looks: { plainPage: 'on' } },
    reach: () => undefined,
  },
  {
    name: 'new tab, check-in',
    surface: 'newtab',
    reach: () => click(t('checkIn')),
  },
  {
    name: 'new tab, about the prompt',
    surface: 'newtab',
    reach: () => {
      click(t('aboutThisPrompt'));
      click(t('promptOwn'));
    },
  },
  { name: 'new tab, help', surface: 'newtab', reach: () => click(t('help')) },
  { name: 'new tab, grounding', surface: 'newtab', reach: () => click(t('grounding')) },
  {
    name: 'home, today',
    surface: 'home',
    before: checkedIn,
    reach: () => screen.findByText('A note.'),
  },
  {
    name: 'home, today without a check-in',
    surface: 'home',
    reach: () => screen.findByText(t('todayEmpty')),
  },
  {
    name: 'home, editing',
    surface: 'home',
    before: checkedIn,
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: /^Change the check-in/u }));
      await screen.findByText(t('questionEdit'));
    },
  },
  {
    name: 'home, a conflict',
    surface: 'home',
    before: checkedIn,
    reach: async (page) => {
      fireEvent.click(await screen.findByRole('button', { name: /^Change the check-in/u }));
      const [kept] = (
        await import('../../lib/storage/check-ins').then((checkIns) =>
          checkIns.recentCheckIns(page.opened, 1),
        )
      ).records;
      if (kept) await changeCheckIn(page.opened, kept, said({ note: 'theirs' }));
      click(/^A note/u);
      type(t('noteLabel'), 'x');
      press('Enter', { ctrlKey: true });
      await screen.findByText(t('conflictChanged'));
    },
  },
  {
    name: 'home, removed',
    surface: 'home',
    before: checkedIn,
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: /^Remove the check-in/u }));
      await screen.findByText(t('removed'));
    },
  },
  {
    name: 'home, settings',
    surface: 'home',
    options: { looks: { hiddenPrompts: [promptsOfTheDay[0]?.id ?? ''] } },
    before: async (page) => {
      await addOwnWords(page.opened, ['salty']);
      await addOwnPrompt(page.opened, { text: 'Soup.', onNewTab: true });
      await keepPrompt(page.opened, promptsOfTheDay[1]?.id ?? '');
      await noteOpening(page.opened);
    },
    reach: async () => {
      await goTo('settings');
      await screen.findByText('Soup.');
      await screen.findByText('salty');
      click(t('ownPromptAdd'));
    },
  },
  {
    name: 'home, help',
    surface: 'home',
    options: { looks: { helpCountry: 'NZ' } },
    reach: async () => {
      click(t('help'));
      for (const call of await screen.findAllByRole('button', { name: t('helpCall') })) {
        fireEvent.click(call);
      }
      click(t('helpOpenAsk'));
      await screen.findAllByRole('link');
    },
  },
  {
    name: 'home, settings with a lock',
    surface: 'home',
    before: async (page) => {
      await lock(page.opened, 'private');
      await lockNow(page.opened);
      await unlock(page.opened, { kind: 'passphrase', text: passphrase }, cheapArgon);
    },
    reach: async () => {
      await goTo('settings');
      await screen.findByRole('heading', { name: t('unlockings') });
    },
  },
  ...lockSteps.map(([name, steps]) => ({
    name: `home, setting a lock: ${name}`,
    surface: 'home' as const,
    reach: async () => {
      await goTo('settings');
      fireEvent.click(
        await screen.findByRole('button', { name: t('lockChooseNamed', t('lockPrivate')) }),
      );
      await screen.findByRole('heading', { name: t('passphraseHeading') });
      for (const step of steps) {
        click(t(step));
        await settle();
      }
    },
  })),
  {
    name: 'home, changing a lock',
    surface: 'home',
    before: (page) => lock(page.opened, 'private'),
    reach: async () => {
      await goTo('settings');
      fireEvent.click(await screen.findByRole('button', { name: t('passphraseChange') }));
      type(t('passphrase'), passphrase);
      click(t('lockGoOn'));
      await screen.findByRole('heading', { name: t('knowsHeading') });
    },
  },
  ...(['popup', 'newtab', 'home'] as const).map((surface) => ({
    name: `${surface}, unlocking`,
    surface,
    before: (page: Page) => lockUp(page, 'everything'),
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: t('unlock') }));
      type(t('passphrase'), 'wrong');
      press('Enter');
      await screen.findByText(t('unlockWrong'));
    },
  })),
  {
    name: 'home, unlocking by the recovery code',
    surface: 'home',
    before: (page) => lockUp(page, 'everything'),
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: t('unlock') }));
      click(t('unlockForgotten'));
      type(t('code'), 'AB');
      click(t('codeOpen'));
      await screen.findByText(t('codeLength'));
    },
  },
  {
    name: 'home, today locked',
    surface: 'home',
    before: (page) => lockUp(page, 'everything'),
    reach: () => screen.findByText(t('todayLocked')),
  },
  {
    name: 'popup, kept while it is locked',
    surface: 'popup',
    before: (page) => lockUp(page, 'everything'),
    reach: async () => {
      press('1');
      press('Enter');
      await screen.findByText(t('keptLocked'));
    },
  },
  {
    name: 'home, people, the first time',
    surface: 'home',
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: t('people') }));
      await screen.findByText(t('lockQuestion'));
    },
  },
  {
    name: 'home, people',
    surface: 'home',
    before: withPeople,
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: t('people') }));
      await screen.findByRole('heading', { name: 'Sam' });
      click(t('personAdd'));
    },
  },
  {
    name: 'home, people covered',
    surface: 'home',
    before: withPeople,
    reach: async (page) => {
      fireEvent.click(await screen.findByRole('button', { name: t('people') }));
      await screen.findByRole('heading', { name: 'Sam' });
      page.attention.set('elsewhere');
      await screen.findByText(t('veil'));
    },
  },
  {
    name: 'home, asked once more',
    surface: 'home',
    before: async (page) => {
      await withPeople(page);
      await writeLockAnswer(page.opened, 'later');
    },
    reach: async () => {
      fireEvent.click(await screen.findByRole('button', { name: t('people') }));
      await screen.findByRole('heading', { name: 'Sam' });
      click(t('today'));
      await screen.findByText(t('lockAskedAgain'));
    },
  },
  {
    name: 'popup, help with people',
    surface: 'popup',
    before: withPeople,
    reach: async () => {
      click(t('help'));
      await screen.findByRole('heading', { name: 'Sam' });
    },
  },
  { name: 'home, grounding', surface: 'home', reach: () => click(t('grounding')) },
  { name: 'home, keys', surface: 'home', reach: () => click(t('keys')) },
  ...[0, 1, 2].map((part) => ({
    name: `first run, part ${part + 1}`,
    surface: 'home' as const,
    options: { looks: { firstRun: 'new' as const } },
    reach: async () => {
      for (let step = 0; step < part; step += 1) click(t('next'));
      await screen.findByText(t('firstRunPart', `${part + 1}`, '3'));
    },
  })),
];

function surfaceOf(surface: Page['surface']) {
  if (surface === 'popup') return <Popup />;
  if (surface === 'newtab') return <NewTab />;
  history.replaceState(null, '');
  return <Home router={newRouter('today', homeRoutes, newMemoryShelf(), () => 1)} />;
}

describe('axe finds nothing amiss in', () => {
  test.each(views)('$name', async ({ surface, options, before, reach }) => {
    const page = await openPage(device(), { surface, ...options });
    await before?.(page);
    page.draw(surfaceOf(surface));
    await reach(page);
    expect(await violations()).toEqual([]);
  });

  test('nothing but what is amiss: it finds a picture without words', async () => {
    const page = await openPage(device(), { surface: 'popup' });
    page.draw(
      <main>
        <h1>x</h1>
        {/* biome-ignore lint/a11y/useAltText: it is what is looked for */}
        <img src="data:," />
        <Popup />
      </main>,
    );
    await waitFor(async () => expect((await violations()).join()).toContain('image-alt'));
  });
});
