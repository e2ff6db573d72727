import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { Popup } from '../../components/check-in/Popup';
import { Home } from '../../components/home/Home';
import { homeRoutes } from '../../components/home/rooms';
import { NewTab } from '../../components/prompts/NewTab';
import { formatTime } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { newRouter } from '../../lib/reactive/route';
import { keepCheckIn } from '../../lib/storage/check-ins';
import { auckland, wednesday } from '../fixtures/device';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle } from './hands';
import { openPage, type Page } from './surroundings';

const device = useDevice();

const surfaces = [
  { surface: 'popup', inside: 'question', view: () => <Popup /> },
  { surface: 'newtab', inside: 'aboutThisPrompt', view: () => <NewTab /> },
  {
    surface: 'home',
    inside: 'settings',
    view: () => <Home router={newRouter('today', homeRoutes, newMemoryShelf(), () => 1)} />,
  },
] as const;

describe.each(surfaces)('after leaving, the $surface', ({ surface, inside, view }) => {
  const time = formatTime({ at: wednesday, zone: auckland });

  async function draw(covered: 'yes' | 'no'): Promise<Page> {
    const page = await openPage(device(), { surface, looks: { covered } });
    await keepCheckIn(page.opened, said({ note: 'SENTINEL' }));
    page.draw(view());
    return page;
  }

  test('shows a clock and nothing else, to the keys too', async () => {
    const page = await draw('yes');
    expect(
      screen.getAllByRole('button').map((button) => button.getAttribute('aria-label')),
    ).toEqual([time]);
    for (const key of ['5', 'Enter', 'Tab', '?', 'Escape']) press(key);
    await settle();
    expect(document.body.textContent).toBe(`${time}${time}`);
    expect(screen.queryByText(t(inside))).toBeNull();
    expect(page.looks.current().covered).toBe('yes');
  });

  test('opens by a click and then by hand, and says that it is a curtain', async () => {
    const page = await draw('yes');
    click(time);
    expect(screen.getByText(t('coverIsACurtain'))).toBeTruthy();
    expect(page.looks.current().covered).toBe('yes');
    click(t('open'));
    await waitFor(() => expect(screen.queryByText(t(inside))).not.toBeNull());
    expect(page.looks.current().covered).toBe('no');
  });

  test('can stay closed: a second click takes the question away', async () => {
    await draw('yes');
    click(time);
    click(time);
    expect(screen.queryByText(t('coverIsACurtain'))).toBeNull();
  });

  test('is covered when another page is left', async () => {
    const page = await draw('no');
    await waitFor(() => expect(screen.queryByText(t(inside))).not.toBeNull());
    fireEvent.keyDown(document.body, { key: 'x' });
    page.looks.set({ ...page.looks.current(), covered: 'yes' });
    await waitFor(() => expect(screen.queryByText(t(inside))).toBeNull());
    expect(document.body.innerHTML).not.toContain('SENTINEL');
  });
});
