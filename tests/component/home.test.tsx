import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { Home } from '../../components/home/Home';
import { type HomeRoute, homeRoutes } from '../../components/home/rooms';
import { t } from '../../lib/i18n/messages';
import { newRouter, type Router } from '../../lib/reactive/route';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { useDevice } from '../fixtures/use-device';
import { click, press, type } from './hands';
import { openPage } from './surroundings';

const device = useDevice();
let router: Router<HomeRoute>;
let numbers = 0;

beforeEach(() => {
  history.replaceState(null, '');
  router = newRouter('today', homeRoutes, newMemoryShelf(), () => {
    numbers += 1;
    return numbers;
  });
});

async function draw(options: Parameters<typeof openPage>[1] = {}) {
  const page = await openPage(device(), options);
  page.draw(<Home router={router} />);
  return page;
}

describe('home', () => {
  test('has today and settings, and says which one is open', async () => {
    await draw();
    const rooms = within(screen.getByRole('navigation', { name: t('rooms') }));
    const current = () => rooms.getByRole('button', { current: 'page' }).textContent;
    expect(current()).toBe(t('today'));
    fireEvent.click(rooms.getByRole('button', { name: t('settings') }));
    expect(current()).toBe(t('settings'));
    expect(screen.getByRole('heading', { level: 1, name: t('settings') })).toBeTruthy();
  });

  test('has the way out as its first stop, and help and the ground in one action', async () => {
    const page = await draw();
    const [first] = screen.getAllByRole('button');
    expect(first?.textContent).toBe(t('leaveNow'));
    fireEvent.click(first as HTMLElement);
    click(t('leave'));
    expect(page.leave).toHaveBeenCalledTimes(2);
    click(t('help'));
    expect(screen.getByRole('heading', { name: t('helpHeading') })).toBeTruthy();
    click(t('close'));
    click(t('grounding'));
    expect(screen.getByText(t('groundingStep1'))).toBeTruthy();
    click(t('someoneToTalkTo'));
    expect(screen.getByRole('heading', { name: t('helpHeading') })).toBeTruthy();
  });

  test('shows its keys by the button and by a question mark, with the way out inside', async () => {
    const page = await draw();
    click(t('keys'));
    const dialog = within(screen.getByRole('dialog', { name: t('keysHeading') }));
    fireEvent.click(dialog.getByRole('button', { name: t('leave') }));
    expect(page.leave).toHaveBeenCalled();
    fireEvent.click(dialog.getByRole('button', { name: t('close') }));
    expect(screen.queryByRole('dialog')).toBeNull();
    press('?');
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });

  test('shows no keys for a question mark where single keys are off', async () => {
    await draw({ looks: { singleKeys: 'off' } });
    press('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('keeps what is being said in today while the person looks elsewhere', async () => {
    await draw();
    fireEvent.click(await screen.findByRole('button', { name: t('checkIn') }));
    click(t('sayMore'));
    click(t('aNote'));
    type(t('noteLabel'), 'half a sen');
    click(t('settings'));
    click(t('help'));
    click(t('today'));
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('noteLabel')).value).toBe('half a sen');
  });

  test('leaves a question mark in a field to the field', async () => {
    await draw();
    fireEvent.click(await screen.findByRole('button', { name: t('checkIn') }));
    click(t('sayMore'));
    screen.getByLabelText(t('myOwnWord')).focus();
    press('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test.each(['today', 'settings'] as const)(
    'says in %s what the matter is with the store',
    async (room) => {
      const page = await draw({ trouble: 'damaged-header' });
      router.go(room);
      expect(await screen.findByText(t('troubleDamagedHeader'))).toBeTruthy();
      page.store.set({ kind: 'ready', value: page.opened });
      await waitFor(() => expect(screen.queryByText(t('troubleDamagedHeader'))).toBeNull());
    },
  );
});

describe('the first run', () => {
  test('has three parts, forward and back, and then today', async () => {
    const page = await draw({ looks: { firstRun: 'new' } });
    const at = (part: string) => screen.findByText(t('firstRunPart', part, '3'));
    expect(await at('1')).toBeTruthy();
    expect(screen.getByText(t('firstRunWhat'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('back') })).toBeNull();
    click(t('next'));
    expect(await at('2')).toBeTruthy();
    for (const key of ['safetyExit', 'safetyDevice', 'safetyAccounts', 'safetyRemove'] as const) {
      expect(screen.getByText(t(key))).toBeTruthy();
    }
    fireEvent.click(screen.getByRole('radio', { name: t('plainPageOn') }));
    expect(page.looks.current().plainPage).toBe('on');
    click(t('next'));
    expect(await screen.findByText(t('firstRunTry', 'Alt+Shift+Y'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('skip') })).toBeNull();
    click(t('back'));
    expect(await at('2')).toBeTruthy();
    click(t('next'));
    click(t('firstRunOpen'));
    expect(page.looks.current().firstRun).toBe('seen');
    expect(await screen.findByText(t('todayEmpty'))).toBeTruthy();
  });

  test('comes too where its most important sentence was read in the popup', async () => {
    await draw({ looks: { firstRun: 'begun' } });
    expect(screen.getByText(t('firstRunPart', '1', '3'))).toBeTruthy();
  });

  test('can be skipped at once', async () => {
    const page = await draw({ looks: { firstRun: 'new' } });
    click(t('skip'));
    expect(page.looks.current().firstRun).toBe('seen');
    expect(await screen.findByRole('heading', { name: t('today') })).toBeTruthy();
  });

  test.each([
    [true, 'firstRunKeepChrome'],
    [false, 'firstRunKeepFirefox'],
  ] as const)('says what the browser will ask (Chromium: %s)', async (isChromium, words) => {
    await draw({ looks: { firstRun: 'new' }, isChromium, shortcut: '' });
    click(t('next'));
    click(t('next'));
    expect(await screen.findByText(t(words))).toBeTruthy();
    expect(screen.getByText(t('shortcutNone'))).toBeTruthy();
  });

  test('has the way out and help, and settings, on every part', async () => {
    const page = await draw({ looks: { firstRun: 'new' } });
    for (let part = 0; part < 2; part += 1) {
      click(t('leave'));
      click(t('next'));
    }
    click(t('leave'));
    expect(page.leave).toHaveBeenCalledTimes(3);
    click(t('help'));
    expect(screen.getByRole('heading', { name: t('helpHeading') })).toBeTruthy();
  });

  test('says in 160 words at most what a person who may be watched has to know', () => {
    const words = ['safetyExit', 'safetyDevice', 'safetyAccounts', 'safetyRemove'] as const;
    const text = words.map((key) => t(key)).join(' ');
    expect(text.split(/\s+/u).length).toBeLessThanOrEqual(160);
  });
});
