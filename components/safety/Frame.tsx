import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/messages';
import { later } from '../../lib/reactive/later';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { Door } from './Door';
import styles from './Frame.module.css';
import { LeaveButton } from './LeaveButton';

const HelpAhead = later(async () => (await import('./HelpAhead')).HelpAhead);

const ReSealing = later(async () => (await import('./ReSealing')).ReSealing);

interface FrameProps {
  readonly onHelp: () => void;
  readonly onGrounding: () => void;
  /** More doors of this surface, drawn beside Help. */
  readonly doors?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What stands on every view of every page: the way out, help, and the ground under one's feet. */
export function Frame({ onHelp, onGrounding, doors, children }: FrameProps) {
  const { leave, surface } = useSurroundings();
  return (
    <div class={styles['frame']} data-surface={surface}>
      <button type="button" class={`unseen ${styles['firstLeave']}`} onClick={leave}>
        {t('leaveNow')}
      </button>
      <header class={styles['bar']}>
        <div class={styles['doors']}>
          <Door short="groundingShort" long="grounding" onOpen={onGrounding} />
          <Door short="helpShort" long="help" onOpen={onHelp} />
          {doors}
        </div>
        <LeaveButton />
      </header>
      <HelpAhead />
      <ReSealing />
      {children}
    </div>
  );
}
