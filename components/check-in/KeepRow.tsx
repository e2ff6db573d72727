import { t } from '../../lib/i18n/messages';
import { Button } from '../ui/Button';
import styles from './CheckIn.module.css';
import { isNothing, type Said } from './said';
import type { CheckInForm } from './use-check-in';

interface KeepRowProps {
  readonly form: CheckInForm;
  readonly more: boolean;
  readonly onMore: () => void;
  readonly onStartOver: () => void;
}

/** *Keep*, and what can be done instead. */
export function KeepRow({ form, more, onMore, onStartOver }: KeepRowProps) {
  const { said, phase, editing, keep, bringBack } = form;
  return (
    <div class={styles['row']} data-keep-row>
      {phase.kind !== 'conflict' && (
        <Button look="main" aria-disabled={!said.affect} onClick={keep}>
          {t('keep')}
        </Button>
      )}
      {!more && (
        <Button look="link" aria-expanded={false} onClick={onMore}>
          {t(hasWords(said) ? 'sayMoreGoOn' : 'sayMore')}
        </Button>
      )}
      {(editing || !isNothing(said)) && (
        <Button look="link" onClick={onStartOver}>
          {t(editing ? 'leaveAsItWas' : 'startOver')}
        </Button>
      )}
      {bringBack && (
        <Button look="link" onClick={bringBack}>
          {t('undo')}
        </Button>
      )}
      <p role="status" class={styles['soft']}>
        {hintFor(form)}
      </p>
    </div>
  );
}

function hintFor({ phase, wantsPlace, said }: CheckInForm): string {
  if (phase.kind === 'keeping') return t('keeping');
  return wantsPlace && !said.affect ? t('padNeedsPlace') : '';
}

function hasWords({ feelings, ownWords, need, note, ownWord }: Said): boolean {
  return feelings.length + ownWords.length > 0 || Boolean(need ?? note ?? ownWord);
}
