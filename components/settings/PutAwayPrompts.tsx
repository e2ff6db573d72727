import { promptsForQuadrants } from '../../lib/content/en/prompts-for-quadrants';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import { t } from '../../lib/i18n/messages';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { useLiveQuery } from '../../lib/reactive/use-live-query';
import { readPromptMemory, unkeepPrompt } from '../../lib/storage/prompts';
import { Button } from '../ui/Button';
import styles from './Settings.module.css';
import { useAttempt } from './use-attempt';

const bundled = [...promptsOfTheDay, ...promptsForQuadrants];

/** Bundled prompts that were kept, and those that were put away; each can be let go of again. */
export function PutAwayPrompts() {
  const { whenOpen, changeLooks } = useSurroundings();
  const { hiddenPrompts } = useLooks();
  const memory = useLiveQuery(readPromptMemory, []);
  const kept = memory.kind === 'ready' ? memory.value.kept : [];
  const unkeep = async (id: string) => unkeepPrompt(await whenOpen, id);
  const show = (id: string) =>
    changeLooks({ hiddenPrompts: hiddenPrompts.filter((other) => other !== id) });
  return (
    <>
      <PromptList heading={t('promptsKept')} ids={kept} action={t('letGo')} onAct={unkeep} />
      <PromptList
        heading={t('promptsHidden')}
        ids={hiddenPrompts}
        action={t('showAgain')}
        onAct={show}
      />
    </>
  );
}

interface PromptListProps {
  readonly heading: string;
  readonly ids: readonly string[];
  readonly action: string;
  readonly onAct: (id: string) => Promise<void>;
}

function PromptList({ heading, ids, action, onAct }: PromptListProps) {
  const { failed, attempt } = useAttempt();
  const prompts = ids.flatMap((id) => bundled.filter((prompt) => prompt.id === id));
  if (prompts.length === 0) return null;
  return (
    <div class={styles['group']}>
      <h3>{heading}</h3>
      <ul class={styles['list']}>
        {prompts.map(({ id, text }) => (
          <li key={id} class={styles['item']}>
            <span class={styles['text']} lang="en" dir="auto">
              {text}
            </span>
            <Button
              look="link"
              aria-label={`${action}: ${text}`}
              onClick={() => attempt(() => onAct(id))}
            >
              {action}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{failed && t('troubleFailed')}</p>
    </div>
  );
}
