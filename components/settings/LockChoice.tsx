import { type Access, hasClosed, type Lock } from '../../lib/domain/access';
import { formatIsoDay } from '../../lib/i18n/dates';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { useStore } from '../../lib/reactive/surroundings';
import { Button } from '../ui/Button';
import type { LockTask } from '../vault/lock-task';
import { useLockNow } from '../vault/use-lock-now';
import type { LockWish } from './Privacy';
import styles from './Settings.module.css';

interface LockChoiceProps {
  readonly access: Access;
  readonly onWish: (wish: LockWish) => void;
}

interface Card {
  readonly lock: Lock;
  readonly name: MessageKey;
  readonly price: MessageKey;
}

const isNow: Readonly<Record<Lock, MessageKey>> = {
  nothing: 'lockIsNothing',
  private: 'lockIsPrivate',
  everything: 'lockIsEverything',
};

const cards: readonly Card[] = [
  { lock: 'nothing', name: 'lockNothing', price: 'lockNothingPrice' },
  { lock: 'private', name: 'lockPrivate', price: 'lockPrivatePrice' },
  { lock: 'everything', name: 'lockEverything', price: 'lockEverythingPrice' },
];

/** What is locked now, and three choices of equal weight, each with its price. Safety 2.8. */
export function LockChoice({ access, onWish }: LockChoiceProps) {
  const lockNow = useLockNow();
  const isClosed = hasClosed(access);
  return (
    <div class={styles['part']}>
      <h3>{t('lockHeading')}</h3>
      <p data-lock={access.lock}>
        {t(isNow[access.lock])}
        {access.lock !== 'nothing' && ` ${t(isClosed ? 'lockClosedNow' : 'lockOpenNow')}`}
      </p>
      {isClosed ? (
        <>
          <p>{t('lockToChange')}</p>
          <Button onClick={() => onWish({ kind: 'unlock' })}>{t('unlock')}</Button>
        </>
      ) : (
        <>
          <ul class={styles['cards']} aria-label={t('lockChoices')}>
            {cards.map((card) => (
              <ChoiceCard key={card.lock} card={card} now={access.lock} onWish={onWish} />
            ))}
          </ul>
          <p class={styles['soft']}>{t('lockSpecialist')}</p>
          {access.lock !== 'nothing' && (
            <div class={styles['row']}>
              <Button onClick={lockNow}>{t('lockNow')}</Button>
              <Button onClick={() => onWish({ kind: 'passphrase' })}>
                {t('passphraseChange')}
              </Button>
              <Button onClick={() => onWish({ kind: 'code' })}>{t('codeNew')}</Button>
            </div>
          )}
        </>
      )}
      <SavedOn />
    </div>
  );
}

interface ChoiceCardProps {
  readonly card: Card;
  readonly now: Lock;
  readonly onWish: (wish: LockWish) => void;
}

function ChoiceCard({ card, now, onWish }: ChoiceCardProps) {
  const name = t(card.name);
  const isChosen = card.lock === now;
  return (
    <li class={styles['card']} {...(isChosen ? { 'data-chosen': '' } : {})}>
      <h4>{name}</h4>
      <p>{t(card.price)}</p>
      {isChosen ? (
        <p class={styles['chosen']}>{t('lockIsChosen')}</p>
      ) : (
        <Button
          aria-label={t('lockChooseNamed', name)}
          onClick={() => onWish(wayTo(card.lock, now))}
        >
          {t('lockChoose')}
        </Button>
      )}
    </li>
  );
}

function wayTo(lock: Lock, now: Lock): LockTask {
  if (lock === 'nothing') return { kind: 'off' };
  return { kind: now === 'nothing' ? 'set-up' : 'choice', lock };
}

/** The day on which a recovery code was typed back; all that is kept of it (safety 2.6). */
function SavedOn() {
  const store = useStore();
  const lock = store.kind === 'ready' ? store.value.header().lock : undefined;
  if (!lock) return null;
  return <p class={styles['soft']}>{t('codeSavedOn', formatIsoDay(lock.recoverySavedOn))}</p>;
}
