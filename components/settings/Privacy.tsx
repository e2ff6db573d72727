import { useEffect, useState } from 'preact/hooks';
import type { Access } from '../../lib/domain/access';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { RecoveryCopies } from '../safety/RecoveryCopies';
import { FocusedHeading } from '../ui/FocusedHeading';
import type { LockTask } from '../vault/lock-task';
import { Erase } from './Erase';
import { IconChoice } from './IconChoice';
import { LockChoice } from './LockChoice';
import { LookChoice } from './LookChoice';
import { LookThrough } from './LookThrough';
import { PromiseWords } from './PromiseWords';
import { Visits } from './Visits';

/** What is asked of the lock: a way through it, or to be let in first. */
export type LockWish = LockTask | { readonly kind: 'unlock' };

interface PrivacyProps {
  readonly access: Access | undefined;
  readonly onWish: (wish: LockWish) => void;
  /** Whether the person comes back here from one of these ways. */
  readonly isBack: boolean;
}

/** What is locked, who was here, and what Yarrow promises and does not. */
export function Privacy({ access, onWish, isBack }: PrivacyProps) {
  const { browser } = useSurroundings();
  const [persists, setPersists] = useState<boolean>();
  useEffect(() => {
    browser.askToPersist().then(setPersists, () => setPersists(false));
  }, [browser]);
  return (
    <section data-part="privacy">
      {isBack ? (
        <FocusedHeading level={2}>{t('settingsPrivacy')}</FocusedHeading>
      ) : (
        <h2>{t('settingsPrivacy')}</h2>
      )}
      <p>{t('privacyStays')}</p>
      {access && <LockChoice access={access} onWish={onWish} />}
      {access && access.lock !== 'nothing' && (
        <LookChoice
          name="lockAfter"
          label="lockAfter"
          hint="lockAfterHint"
          choices={[
            ['2', 'lockAfter2'],
            ['5', 'lockAfter5'],
            ['10', 'lockAfter10'],
            ['30', 'lockAfter30'],
          ]}
        />
      )}
      <LookChoice
        name="hidePrivate"
        label="hidePrivate"
        hint="hidePrivateHint"
        choices={[
          ['on', 'on'],
          ['off', 'off'],
        ]}
      />
      <IconChoice />
      <p>{t('privacyNoCopy')}</p>
      <RecoveryCopies />
      {persists !== undefined && <p>{t(persists ? 'privacyPersists' : 'privacyMayClear')}</p>}
      <LookThrough />
      {access && <Visits access={access} />}
      <PromiseWords />
      <Erase />
    </section>
  );
}
