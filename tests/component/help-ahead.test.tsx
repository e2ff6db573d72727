import { screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import { Frame } from '../../components/safety/Frame';
import { Help } from '../../components/safety/Help';
import { loadHelpCountry } from '../../lib/content/help/countries';
import { t } from '../../lib/i18n/messages';
import { useDevice } from '../fixtures/use-device';
import { click, settle } from './hands';
import { openPage } from './surroundings';

const device = useDevice();

function Page() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Frame onHelp={() => setOpen(true)} onGrounding={() => undefined}>
      {isOpen && <Help onClose={() => undefined} onGrounding={() => undefined} />}
    </Frame>
  );
}

// Alone in its file: once read, a country stays there for every test after.
test('has the numbers of the country chosen at once, whenever help is opened', async () => {
  const { emergency } = await loadHelpCountry('NZ');
  const page = await openPage(device(), { looks: { helpCountry: 'NZ' } });
  page.draw(<Page />);
  await settle();
  click(t('help'));
  expect(screen.getByText(emergency.number)).toBeTruthy();
});
