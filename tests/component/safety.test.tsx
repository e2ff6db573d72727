import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { Grounding } from '../../components/safety/Grounding';
import { Help } from '../../components/safety/Help';
import { loadHelpCountry } from '../../lib/content/help/countries';
import { countryCodes } from '../../lib/domain/country-codes';
import { countryName } from '../../lib/i18n/countries';
import { formatIsoDay } from '../../lib/i18n/dates';
import { t } from '../../lib/i18n/messages';
import { changeNamed, readNamed } from '../../lib/storage/named-record';
import { helpCard } from '../../lib/storage/sealed-text';
import { useDevice } from '../fixtures/use-device';
import { click, settle } from './hands';
import { openPage } from './surroundings';

const device = useDevice();
const helpCountries = await Promise.all(countryCodes.map(loadHelpCountry));

describe('help', () => {
  async function draw(options: Parameters<typeof openPage>[1] = {}) {
    const page = await openPage(device(), options);
    const onClose = vi.fn();
    const onGrounding = vi.fn();
    page.draw(<Help onClose={onClose} onGrounding={onGrounding} />);
    return { page, onClose, onGrounding };
  }

  function choose(code: string): void {
    fireEvent.change(screen.getByLabelText(t('helpCountry')), { target: { value: code } });
  }

  test('shows no number before a country was chosen by hand', async () => {
    const { page } = await draw();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByText('https://findahelpline.com')).toBeTruthy();
    expect(page.changeLooks).not.toHaveBeenCalled();
  });

  test.each(helpCountries)(
    'shows the numbers of $code, with what is known of them',
    async (country) => {
      const { page } = await draw();
      choose(country.code);
      expect(page.looks.current().helpCountry).toBe(country.code);
      const articles = await screen.findAllByRole('article');
      const lines = [country.emergency, ...country.lines];
      expect(articles).toHaveLength(lines.length);
      expect(screen.getByText(t('helpNotChecked'))).toBeTruthy();
      for (const [index, line] of lines.entries()) {
        const article = within(articles[index] as HTMLElement);
        expect(article.getByText(line.number)).toBeTruthy();
        for (const { name } of line.sources) {
          expect(articles[index]?.textContent).toContain(name);
        }
        expect(article.getByText(t('helpReadOn', formatIsoDay(line.checkedOn)))).toBeTruthy();
        const { hours, reaches } = { hours: '', reaches: '', ...line };
        expect(articles[index]?.textContent).toContain(hours);
        expect(articles[index]?.textContent).toContain(reaches);
      }
    },
  );

  test('lists countries by their names, and lets the choice be taken back', async () => {
    const { page } = await draw({ looks: { helpCountry: 'NZ' } });
    const names = screen.getAllByRole('option').map(({ textContent }) => textContent);
    const expected = helpCountries.map(({ code }) => countryName(code)).sort();
    expect(names).toEqual([t('helpNoCountry'), ...expected]);
    expect((await screen.findAllByRole('article')).length).toBeGreaterThan(1);
    choose('');
    await waitFor(() => expect(screen.queryByRole('article')).toBeNull());
    expect(page.looks.current().helpCountry).toBe('');
  });

  test('has a card of one’s own words first, of which every letter is kept at once', async () => {
    const { page } = await draw();
    fireEvent.click(await screen.findByRole('button', { name: t('helpCardWrite') }));
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
    for (const value of ['C', 'Ca', 'Call Sam; cold water.']) {
      fireEvent.input(field(), { target: { value } });
    }
    await waitFor(async () =>
      expect(await readNamed(page.opened, helpCard)).toBe('Call Sam; cold water.'),
    );
    click(t('helpCardDone'));
    const words = await screen.findByText('Call Sam; cold water.', { selector: 'p' });
    const card = words.closest('section') as HTMLElement;
    const number = screen.getByText(t('helpNotAService'));
    expect(card.compareDocumentPosition(number)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    click(t('helpCardChange'));
    expect(field().value).toBe('Call Sam; cold water.');
  });

  test('keeps the card that was written on another page meanwhile, below what is written here', async () => {
    const { page } = await draw();
    await changeNamed(page.opened, helpCard, () => 'Cold water.');
    fireEvent.click(await screen.findByRole('button', { name: t('helpCardChange') }));
    const there = await device().open();
    await changeNamed(there, helpCard, () => 'Call Sam. Then walk.');
    const field = screen.getByRole('textbox');
    fireEvent.input(field, { target: { value: 'Cold water. Tea.' } });
    const both = 'Cold water. Tea.\n\nCall Sam. Then walk.';
    await waitFor(async () => expect(await readNamed(there, helpCard)).toBe(both));
    expect(await screen.findByText(t('helpCardTheirs'))).toBeTruthy();
    expect(screen.getByText('Call Sam. Then walk.')).toBeTruthy();
    click(t('helpCardDone'));
    await screen.findByText(both.replace('\n\n', ' '), { selector: 'p' });
    click(t('helpCardChange'));
    expect(screen.queryByText(t('helpCardTheirs'))).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(both);
  });

  test('says where the card could not be kept, with the words still there', async () => {
    const { page } = await draw();
    fireEvent.click(await screen.findByRole('button', { name: t('helpCardWrite') }));
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const put = vi.spyOn(page.opened.database.settings, 'put').mockRejectedValue(full);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    fireEvent.input(field, { target: { value: 'Call Sam.' } });
    // Closed before it was known that it can't be kept, it is open again.
    click(t('helpCardDone'));
    expect(await screen.findByText(t('troubleFull'))).toBeTruthy();
    expect(screen.getByText(t('troubleTextStillHere'))).toBeTruthy();
    expect(screen.getByRole('button', { name: t('copyText') })).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Call Sam.');
    expect(screen.queryByRole('button', { name: t('helpCardDone') })).toBeNull();
    put.mockRestore();
    click(t('tryAgain'));
    expect(await screen.findByText('Call Sam.', { selector: 'p' })).toBeTruthy();
    expect(await readNamed(page.opened, helpCard)).toBe('Call Sam.');
  });

  test('calls in two steps, to the digits that are shown', async () => {
    await draw({ looks: { helpCountry: 'US' } });
    expect(document.querySelector('a[href]')).toBeNull();
    const [, , line] = await screen.findAllByRole('article');
    const article = within(line as HTMLElement);
    fireEvent.click(article.getByRole('button', { name: t('helpCall') }));
    const link = article.getByRole('link', { name: t('helpCallNow', '1-800-799-7233') });
    expect(link.getAttribute('href')).toBe('tel:18007997233');
    expect(document.querySelectorAll('a[href]')).toHaveLength(1);
  });

  test('dials the star of a number that has one', async () => {
    await draw({ looks: { helpCountry: 'CL' } });
    const article = within((await screen.findByText('*4141')).closest('article') as HTMLElement);
    fireEvent.click(article.getByRole('button', { name: t('helpCall') }));
    const link = article.getByRole('link', { name: t('helpCallNow', '*4141') });
    expect(link.getAttribute('href')).toBe('tel:*4141');
  });

  test('opens the web page in two steps, and says between them that it stays in the history', async () => {
    const { page } = await draw();
    expect(screen.queryByText(t('helpStaysInHistory'))).toBeNull();
    click(t('helpOpenAsk'));
    expect(page.openWebPage).not.toHaveBeenCalled();
    expect(screen.getByText(t('helpStaysInHistory'))).toBeTruthy();
    click(t('helpOpenWebPage'));
    expect(page.openWebPage).toHaveBeenCalledWith('https://findahelpline.com');
  });

  test('is there without a store, and leads to the ground and back', async () => {
    const { onClose, onGrounding } = await draw({
      trouble: 'failed',
      looks: { helpCountry: 'GB' },
    });
    expect((await screen.findAllByRole('article')).length).toBeGreaterThan(1);
    click(t('groundingName'));
    click(t('close'));
    expect(onGrounding).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('feet on the floor', () => {
  /** A clock that a test moves by hand. */
  function newHand() {
    const waiting: { readonly seconds: number; readonly go: () => void }[] = [];
    const wait = (milliseconds: number) =>
      new Promise<void>((go) => {
        waiting.push({ seconds: milliseconds / 1000, go });
      });
    return { waiting, wait };
  }

  const steps = ['groundingStep1', 'groundingStep2', 'groundingStep3', 'groundingStep4'] as const;

  function draw() {
    const hand = newHand();
    const onClose = vi.fn();
    const onHelp = vi.fn();
    render(<Grounding onClose={onClose} onHelp={onHelp} wait={hand.wait} />);
    return { ...hand, onClose, onHelp };
  }

  test('goes on by itself, for forty seconds, and ends with a warm sentence', async () => {
    const { waiting } = draw();
    for (const [index, step] of steps.entries()) {
      expect(await screen.findByText(t(step))).toBeTruthy();
      await waitFor(() => expect(waiting).toHaveLength(index + 1));
      waiting[index]?.go();
    }
    expect(await screen.findByText(t('groundingEnd'))).toBeTruthy();
    expect(waiting.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(40);
    expect(screen.queryByRole('button', { name: t('pause') })).toBeNull();
  });

  test('goes on and back by hand, and what was waited for before moves nothing', async () => {
    const { waiting } = draw();
    const back = () => screen.getByRole<HTMLButtonElement>('button', { name: t('back') });
    expect(back().disabled).toBe(true);
    click(t('next'));
    expect(await screen.findByText(t('groundingStep2'))).toBeTruthy();
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[0]?.go();
    await settle();
    expect(screen.queryByText(t('groundingStep2'))).not.toBeNull();
    click(t('back'));
    expect(await screen.findByText(t('groundingStep1'))).toBeTruthy();
  });

  test('stands still while it is paused', async () => {
    const { waiting } = draw();
    await waitFor(() => expect(waiting).toHaveLength(1));
    click(t('pause'));
    await screen.findByRole('button', { name: t('goOn') });
    waiting[0]?.go();
    await settle();
    expect(screen.queryByText(t('groundingStep1'))).not.toBeNull();
    click(t('goOn'));
    await waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.go();
    expect(await screen.findByText(t('groundingStep2'))).toBeTruthy();
  });

  test('can be stopped at any step, and leads to someone to talk to', () => {
    const { onClose, onHelp } = draw();
    expect(screen.getByText(t('groundingFreely'))).toBeTruthy();
    click(t('someoneToTalkTo'));
    click(t('stopHere'));
    expect(onHelp).toHaveBeenCalledTimes(1);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
