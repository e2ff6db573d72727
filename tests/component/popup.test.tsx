import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { Popup } from '../../components/check-in/Popup';
import { t } from '../../lib/i18n/messages';
import { keepCheckIn, recentCheckIns } from '../../lib/storage/check-ins';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click, press, settle } from './hands';
import { openPage } from './surroundings';

const device = useDevice();

describe('the popup', () => {
  test('hears a digit and Enter from the first key on, before the store is open', async () => {
    const page = await openPage(device(), { surface: 'popup' });
    page.store.set({ kind: 'loading' });
    page.draw(<Popup />);
    press('9');
    press('Enter');
    expect(await screen.findByText(t('keeping'))).toBeTruthy();
    page.store.set({ kind: 'ready', value: page.opened });
    expect(await screen.findByText(t('keptLowPleasant'))).toBeTruthy();
    expect((await recentCheckIns(page.opened, 5)).records).toHaveLength(1);
  });

  test('has the way out, help and the ground from every view, and keeps what was said', async () => {
    const page = await openPage(device(), { surface: 'popup' });
    page.draw(<Popup />);
    press('9');
    click(t('help'));
    expect(screen.getByRole('heading', { name: t('helpHeading') })).toBeTruthy();
    click(t('leave'));
    click(t('leaveNow'));
    expect(page.leave).toHaveBeenCalledTimes(2);
    click(t('close'));
    click(t('grounding'));
    expect(screen.getByText(t('groundingStep1'))).toBeTruthy();
    click(t('stopHere'));
    const words = t('affectTogether', t('affectPleasant'), t('affectLowEnergy'));
    await waitFor(() =>
      expect(screen.getByLabelText(t('pleasantness')).getAttribute('aria-valuetext')).toBe(words),
    );
    press('Enter');
    expect(await screen.findByText(t('keptLowPleasant'))).toBeTruthy();
    click(t('openHome'));
    expect(page.openHome).toHaveBeenCalledTimes(1);
  });

  test('that comes before the first run has its first sentence above the pad, which can be put away', async () => {
    const page = await openPage(device(), { surface: 'popup', looks: { firstRun: 'new' } });
    page.draw(<Popup />);
    expect(screen.getByText(t('safetyExit'), { exact: false })).toBeTruthy();
    press('5');
    click(t('understood'));
    expect(page.looks.current().firstRun).toBe('begun');
    expect(screen.queryByText(t('safetyExit'), { exact: false })).toBeNull();
  });

  test('shows nothing of what was kept', async () => {
    const page = await openPage(device(), { surface: 'popup' });
    await keepCheckIn(page.opened, said({ note: 'SENTINEL', ownWords: ['SENTINEL'] }));
    page.draw(<Popup />);
    press('5');
    press('Enter');
    await screen.findByText(t('kept'));
    await settle();
    expect(document.body.innerHTML).not.toContain('SENTINEL');
  });

  test('says what the matter is with a store that did not open', async () => {
    const page = await openPage(device(), { surface: 'popup', trouble: 'emptied' });
    page.draw(<Popup />);
    expect(screen.getByText(t('troubleEmptied'))).toBeTruthy();
    expect(screen.queryByRole('button', { name: t('beginEmpty') })).toBeNull();
    click(t('tryAgain'));
    expect(page.tryAgain).toHaveBeenCalledTimes(1);
  });
});
