import { fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { Popup } from '../../components/check-in/Popup';
import { Home } from '../../components/home/Home';
import { homeRoutes } from '../../components/home/rooms';
import { NewTab } from '../../components/prompts/NewTab';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import { t } from '../../lib/i18n/messages';
import { newRouter } from '../../lib/reactive/route';
import { changeCheckIn, keepCheckIn } from '../../lib/storage/check-ins';
import { writeDraft } from '../../lib/storage/drafts';
import { noteOpening } from '../../lib/storage/openings';
import { addOwnWords } from '../../lib/storage/own-words';
import { addOwnPrompt, keepPrompt } from '../../lib/storage/prompts';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, type } from './hands';
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
      for (const call of screen.getAllByRole('button', { name: t('helpCall') })) {
        fireEvent.click(call);
      }
      click(t('helpOpenAsk'));
      await screen.findAllByRole('link');
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
