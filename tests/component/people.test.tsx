import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Home } from '../../components/home/Home';
import { type HomeRoute, homeRoutes } from '../../components/home/rooms';
import { t } from '../../lib/i18n/messages';
import { newRouter, type Router } from '../../lib/reactive/route';
import { readLockAnswer, writeLockAnswer } from '../../lib/storage/lock-question';
import { changeNamed, readNamed } from '../../lib/storage/named-record';
import {
  addSupportPerson,
  changeSupportPerson,
  readSupportPeople,
  removeSupportPerson,
  supportDraft,
  supportDrafts,
} from '../../lib/storage/support-people';
import { lock } from '../fixtures/locks';
import { newMemoryShelf } from '../fixtures/memory-shelf';
import { useDevice } from '../fixtures/use-device';
import { click, settle, type } from './hands';
import { lockUp } from './lock';
import { openPage, type Page } from './surroundings';

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

const sam = { name: 'Sam', how: 'Listens, and says little.', reach: 'evenings, 555 0100' };
const ana = { name: 'Ana', how: 'Walks with me.', reach: '' };

async function draw(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage(device(), options);
  page.draw(<Home router={router} />);
  return page;
}

/** A page on which the question about a lock was answered before. */
async function drawAnswered(...people: readonly (typeof sam)[]): Promise<Page> {
  const page = await openPage(device());
  await writeLockAnswer(page.opened, 'none');
  for (const words of people) {
    device().at += 1;
    await addSupportPerson(page.opened, words);
  }
  page.draw(<Home router={router} />);
  fireEvent.click(await screen.findByRole('button', { name: t('people') }));
  await screen.findByRole('heading', { level: 1, name: t('peopleHeading') });
  return page;
}

async function kept(page: Page) {
  const { records } = await readSupportPeople(page.opened);
  return records.map(({ value: { name, how, reach } }) => ({ name, how, reach }));
}

function names(): readonly string[] {
  return within(screen.getByRole('list', { name: t('peopleHeading') }))
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent);
}

describe('people who help', () => {
  test('are written down, in words only: nothing calls or sends', async () => {
    const page = await drawAnswered();
    expect(await screen.findByText(t('peopleEmpty'))).toBeTruthy();
    click(t('personAdd'));
    expect(document.activeElement?.textContent).toBe(t('personNew'));
    type(t('personName'), ` ${sam.name} `);
    type(t('personHow'), sam.how);
    type(t('personReach'), sam.reach);
    click(t('keep'));
    expect(await screen.findByRole('heading', { level: 2, name: 'Sam' })).toBeTruthy();
    expect(await kept(page)).toEqual([sam]);
    expect(screen.getByText(sam.how)).toBeTruthy();
    expect(screen.getByText(sam.reach)).toBeTruthy();
    expect(screen.queryAllByRole('link')).toEqual([]);
    expect(document.activeElement?.textContent).toBe(t('peopleHeading'));
  });

  test('need a word', async () => {
    const page = await drawAnswered();
    click(t('personAdd'));
    type(t('personName'), '  ');
    click(t('keep'));
    expect(await screen.findByText(t('personEmpty'))).toBeTruthy();
    expect(await kept(page)).toEqual([]);
  });

  test('are changed, and left as they were', async () => {
    const page = await drawAnswered(sam);
    fireEvent.click(await screen.findByRole('button', { name: t('editNamed', 'Sam') }));
    type(t('personHow'), ' Always.');
    click(t('leaveAsItWas'));
    expect(await screen.findByText(sam.how)).toBeTruthy();
    click(t('editNamed', 'Sam'));
    type(t('personHow'), ' Always.');
    click(t('keep'));
    expect(await screen.findByText(`${sam.how} Always.`, { selector: 'p' })).toBeTruthy();
    expect(await kept(page)).toEqual([{ ...sam, how: `${sam.how} Always.` }]);
  });

  test('changed in two places are both kept', async () => {
    const page = await drawAnswered(sam);
    fireEvent.click(await screen.findByRole('button', { name: t('editNamed', 'Sam') }));
    const [there] = (await readSupportPeople(page.opened)).records;
    if (there) await changeSupportPerson(page.opened, there, { ...sam, how: 'theirs' });
    type(t('personReach'), '!');
    click(t('keep'));
    await waitFor(async () => expect(await kept(page)).toHaveLength(2));
    expect((await kept(page)).map(({ how }) => how)).toEqual(['theirs', sam.how]);
  });

  test('that are being changed stay in the form where they are removed elsewhere, or nothing loads', async () => {
    const page = await drawAnswered(sam, ana);
    fireEvent.click(await screen.findByRole('button', { name: t('editNamed', 'Sam') }));
    type(t('personReach'), '!');
    const field = screen.getByLabelText<HTMLTextAreaElement>(t('personReach'), { exact: false });
    const there = await device().open();
    const { records } = await readSupportPeople(there);
    for (const person of records) await removeSupportPerson(there, person);
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Ana' })).toBeNull());
    const reading = vi.spyOn(page.opened.database.people, 'toArray');
    reading.mockRejectedValue(new Error('no'));
    await addSupportPerson(there, ana);
    await screen.findByText(t('troubleFailed'));
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe(`${sam.reach}!`);
    reading.mockRestore();
    click(t('keep'));
    await waitFor(async () =>
      expect(await kept(page)).toEqual([ana, { ...sam, reach: `${sam.reach}!` }]),
    );
    await waitFor(() => expect(names()).toEqual(['Ana', 'Sam']));
  });

  test('are removed, and brought back to their place', async () => {
    const page = await drawAnswered(sam, ana);
    fireEvent.click(await screen.findByRole('button', { name: t('removeNamed', 'Sam') }));
    const undo = await screen.findByRole('button', { name: t('undo') });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    await waitFor(() => expect(names()).toEqual(['Ana']));
    fireEvent.click(undo);
    await waitFor(() => expect(names()).toEqual(['Sam', 'Ana']));
    expect(await kept(page)).toEqual([sam, ana]);
  });

  test('are put in order by hand, and the button keeps the focus', async () => {
    const page = await drawAnswered(sam, ana);
    const up = await screen.findByRole('button', { name: t('moveUpNamed', 'Ana') });
    up.focus();
    fireEvent.click(up);
    await waitFor(() => expect(names()).toEqual(['Ana', 'Sam']));
    expect(await screen.findByText(t('personMoved', 'Ana', '1', '2'))).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(t('moveUpNamed', 'Ana')),
    );
    expect(await kept(page)).toEqual([ana, sam]);
    // At the end of the list there is no further.
    click(t('moveUpNamed', 'Ana'));
    click(t('moveDownNamed', 'Sam'));
    click(t('moveDownNamed', 'Ana'));
    await waitFor(() => expect(names()).toEqual(['Sam', 'Ana']));
  });

  test('are there at every letter, and are not shown unasked', async () => {
    const page = await drawAnswered();
    click(t('personAdd'));
    type(t('personName'), 'Sa');
    await waitFor(async () =>
      expect((await readNamed(page.opened, supportDraft())).name).toBe('Sa'),
    );
    click(t('today'));
    click(t('people'));
    fireEvent.click(await screen.findByRole('button', { name: t('personAdd') }));
    expect(await screen.findByText(t('begunIsKept'))).toBeTruthy();
    expect(screen.queryByLabelText(t('personName'))).toBeNull();
    click(t('begunOpen'));
    expect(screen.getByLabelText<HTMLInputElement>(t('personName')).value).toBe('Sa');
  });

  test('begun in two pages at once are both still there after one of them is kept', async () => {
    const page = await drawAnswered();
    click(t('personAdd'));
    await settle();
    const there = await device().open();
    type(t('personName'), 'S');
    await waitFor(async () => expect((await readNamed(there, supportDraft())).name).toBe('S'));
    await changeNamed(there, supportDraft(), () => ana);
    type(t('personName'), 'am');
    await settle();
    expect(await readNamed(there, supportDraft())).toEqual(ana);
    const [, beside] = supportDrafts();
    await waitFor(async () =>
      expect(await readNamed(there, beside ?? supportDraft())).toMatchObject({ name: 'Sam' }),
    );
    click(t('keep'));
    await screen.findByRole('heading', { level: 2, name: 'Sam' });
    click(t('personAdd'));
    fireEvent.click(await screen.findByRole('button', { name: t('begunOpen') }));
    expect(screen.getByLabelText<HTMLInputElement>(t('personName')).value).toBe('Ana');
    expect(await kept(page)).toMatchObject([{ name: 'Sam' }]);
  });

  test('begun before are not written over by a letter that comes before they are read', async () => {
    const page = await drawAnswered();
    await changeNamed(page.opened, supportDraft(), () => ana);
    click(t('personAdd'));
    type(t('personName'), 'Sam');
    const [, beside] = supportDrafts();
    await waitFor(async () =>
      expect(await readNamed(page.opened, beside ?? supportDraft())).toMatchObject({ name: 'Sam' }),
    );
    expect(await readNamed(page.opened, supportDraft())).toEqual(ana);
  });

  test('of which a letter could not be sealed can be copied, and sealed once more', async () => {
    const page = await drawAnswered();
    click(t('personAdd'));
    const error = Object.assign(new Error(), { name: 'QuotaExceededError' });
    const put = vi.spyOn(page.opened.database.privateDrafts, 'put').mockRejectedValue(error);
    type(t('personName'), 'Sam');
    expect(await screen.findByText(t('troubleFull'))).toBeTruthy();
    expect(screen.getByText(t('troubleTextStillHere'))).toBeTruthy();
    expect(screen.getByRole('button', { name: t('copyText') })).toBeTruthy();
    put.mockRestore();
    click(t('tryAgain'));
    await waitFor(() => expect(screen.queryByText(t('troubleFull'))).toBeNull());
    expect(await readNamed(page.opened, supportDraft())).toMatchObject({ name: 'Sam' });
  });

  test('that could not be kept stay in the form, and it is said', async () => {
    const page = await drawAnswered();
    click(t('personAdd'));
    type(t('personName'), 'Sam');
    const error = Object.assign(new Error(), { name: 'QuotaExceededError' });
    vi.spyOn(page.opened.database.people, 'put').mockRejectedValue(error);
    click(t('keep'));
    expect(await screen.findByText(t('troubleFailed'))).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(t('personName')).value).toBe('Sam');
  });
});

describe('before the first private word', () => {
  const answers = ['lockLater', 'lockSetNow', 'lockNone'] as const;

  async function ask(): Promise<Page> {
    const page = await draw();
    fireEvent.click(await screen.findByRole('button', { name: t('people') }));
    await screen.findByRole('heading', { name: t('lockQuestion') });
    return page;
  }

  test('there are three ways, none of them the one', async () => {
    await ask();
    await waitFor(() => expect(document.activeElement?.textContent).toBe(t('lockQuestion')));
    const buttons = answers.map((name) => screen.getByRole('button', { name: t(name) }));
    expect(new Set(buttons.map(({ className }) => className)).size).toBe(1);
  });

  test('no lock is an answer, and nothing is asked again', async () => {
    const page = await ask();
    click(t('lockNone'));
    expect(await screen.findByText(t('peopleEmpty'))).toBeTruthy();
    await waitFor(async () => expect(await readLockAnswer(page.opened)).toBe('none'));
    click(t('today'));
    click(t('people'));
    expect(await screen.findByText(t('peopleEmpty'))).toBeTruthy();
  });

  test('a passphrase now leads to choosing one, and back', async () => {
    await ask();
    click(t('lockSetNow'));
    expect(await screen.findByRole('heading', { name: t('passphraseHeading') })).toBeTruthy();
    click(t('stopHere'));
    expect(await screen.findByRole('heading', { name: t('lockQuestion') })).toBeTruthy();
  });

  test('choosing later is asked once more, after words were written and the room was left', async () => {
    const page = await ask();
    click(t('lockLater'));
    fireEvent.click(await screen.findByRole('button', { name: t('today') }));
    // Nothing was written, so there is nothing to ask about.
    await waitFor(async () => expect(await readLockAnswer(page.opened)).toBe('later'));
    expect(screen.queryByText(t('lockAskedAgain'))).toBeNull();
    click(t('people'));
    fireEvent.click(await screen.findByRole('button', { name: t('personAdd') }));
    type(t('personName'), 'Sam');
    click(t('keep'));
    await screen.findByRole('heading', { name: 'Sam' });
    expect(screen.queryByText(t('lockAskedAgain'))).toBeNull();
    click(t('settings'));
    await settle();
    expect(screen.queryByText(t('lockAskedAgain'))).toBeNull();
    click(t('today'));
    expect(await screen.findByText(t('lockAskedAgain'))).toBeTruthy();
    await waitFor(async () => expect(await readLockAnswer(page.opened)).toBe('asked-again'));
    await settle();
    expect(screen.queryByText(t('lockAskedAgain'))).not.toBeNull();
    click(t('people'));
    await screen.findByRole('heading', { name: 'Sam' });
    click(t('today'));
    await screen.findByText(t('todayEmpty'));
    expect(screen.queryByText(t('lockAskedAgain'))).toBeNull();
  });

  test('choosing later is not asked about in another page that lies open meanwhile', async () => {
    const page = await openPage(device());
    await writeLockAnswer(page.opened, 'later');
    await addSupportPerson(page.opened, sam);
    page.draw(<Home router={router} />);
    await screen.findByText(t('todayEmpty'));
    await settle();
    expect(screen.queryByText(t('lockAskedAgain'))).toBeNull();
    expect(await readLockAnswer(page.opened)).toBe('later');
  });

  test('nothing is asked where there is a lock already', async () => {
    const page = await openPage(device());
    await lock(page.opened, 'private');
    page.draw(<Home router={router} />);
    fireEvent.click(await screen.findByRole('button', { name: t('people') }));
    expect(await screen.findByText(t('peopleEmpty'))).toBeTruthy();
  });
});

describe('in the view with help', () => {
  test('they stand between the own card and the numbers', async () => {
    await drawAnswered(sam);
    click(t('help'));
    const people = await screen.findByRole('region', { name: t('helpPeople') });
    expect(within(people).getByRole('heading', { level: 3, name: 'Sam' })).toBeTruthy();
    expect(within(people).getByText(sam.reach)).toBeTruthy();
    const card = await screen.findByRole('region', { name: t('helpCard') });
    const after = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(card.compareDocumentPosition(people)).toBe(after);
    expect(people.compareDocumentPosition(screen.getByLabelText(t('helpCountry')))).toBe(after);
  });

  test('they are not there while they are locked', async () => {
    const page = await openPage(device());
    await addSupportPerson(page.opened, sam);
    await lockUp(page, 'private');
    page.draw(<Home router={router} />);
    click(t('help'));
    await screen.findByRole('region', { name: t('helpCard') });
    expect(screen.queryByRole('region', { name: t('helpPeople') })).toBeNull();
    expect(document.body.textContent).not.toContain('Sam');
  });
});

describe('private words', () => {
  test.each([
    ['elsewhere', 'on', true],
    ['elsewhere', 'off', false],
    ['still', 'off', true],
    ['here', 'on', false],
  ] as const)(
    'while one is %s, with the setting %s, are covered: %s',
    async (where, how, covered) => {
      const page = await drawAnswered(sam);
      await screen.findByRole('heading', { name: 'Sam' });
      await page.changeLooks({ hidePrivate: how });
      page.attention.set(where);
      await waitFor(() => expect(screen.queryByText(t('veil')) !== null).toBe(covered));
      expect(screen.queryByRole('heading', { name: 'Sam' }) === null).toBe(covered);
    },
  );

  test('come back with the caret where it was', async () => {
    const page = await drawAnswered();
    click(t('personAdd'));
    type(t('personHow'), 'Lis');
    const field = document.activeElement;
    page.attention.set('elsewhere');
    await screen.findByText(t('veil'));
    (field as HTMLElement).blur();
    page.attention.set('here');
    await waitFor(() => expect(screen.queryByText(t('veil'))).toBeNull());
    expect(document.activeElement).toBe(field);
    expect((field as HTMLTextAreaElement).value).toBe('Lis');
  });
});
