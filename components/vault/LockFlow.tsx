import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/messages';
import { useSurroundings } from '../../lib/reactive/surroundings';
import { useAccess } from '../../lib/reactive/use-access';
import { makeCode } from '../../lib/storage/new-secrets';
import { carryOut } from './carry-out';
import { failedWords, refusedWords } from './failed-words';
import { LockDone } from './LockDone';
import { LockFailed } from './LockFailed';
import { LockStepView } from './LockStepView';
import { LockWorking, type Progress } from './LockWorking';
import { type LockAnswers, type LockTask, newSecretsOf, noAnswers, stepsOf } from './lock-task';
import { Step } from './Step';

interface LockFlowProps {
  readonly task: LockTask;
  /** Goes back to where it was begun, with or without anything changed. */
  readonly onClose: () => void;
}

type Stage =
  | { readonly kind: 'asking'; readonly at: number }
  | { readonly kind: 'working'; readonly progress: Progress | undefined }
  | { readonly kind: 'done' }
  /** There is a lock already, and this one was to be the first. */
  | { readonly kind: 'too-late' }
  /** @param isHalf whether it may have been begun, and its new secrets may count already. */
  | { readonly kind: 'failed'; readonly said: string; readonly isHalf: boolean };

/**
 * Setting, changing and taking away the lock: one thing at a time. Until the last answer nothing
 * is changed; from then on it goes on by itself, in this page or at the next unlocking.
 */
export function LockFlow({ task, onClose }: LockFlowProps) {
  const { whenOpen, argon } = useSurroundings();
  const lock = useAccess()?.lock ?? 'nothing';
  const isTooLate = task.kind === 'set-up' && lock !== 'nothing';
  const [stage, setStage] = useState<Stage>(
    isTooLate ? { kind: 'too-late' } : { kind: 'asking', at: 0 },
  );
  const [answers, setAnswers] = useState<LockAnswers>(noAnswers);
  const work = async (said: LockAnswers, isAgain: boolean) => {
    setStage({ kind: 'working', progress: undefined });
    const onProgress = (done: number, total: number) =>
      setStage({ kind: 'working', progress: { done, total } });
    const outcome = await carryOut(await whenOpen, argon, task, said, onProgress, isAgain);
    if (outcome.kind === 'done') return setStage({ kind: 'done' });
    // Set in another page meanwhile: nobody is to believe that this passphrase is the one.
    if (outcome.kind === 'taken') return setStage({ kind: 'too-late' });
    return setStage({ kind: 'failed', said: refusedWords(outcome), isHalf: isAgain });
  };
  const begin = (said: LockAnswers, isAgain = false) => {
    work(said, isAgain).catch((error: unknown) =>
      setStage({ kind: 'failed', said: failedWords(error), isHalf: true }),
    );
  };
  if (stage.kind === 'working') return <LockWorking progress={stage.progress} />;
  if (stage.kind === 'done') return <LockDone task={task} onClose={onClose} />;
  if (stage.kind === 'too-late') {
    return (
      <Step heading={t('lockHeading')} next={{ label: t('close'), onNext: onClose }}>
        <p>{t('lockIsThere')}</p>
      </Step>
    );
  }
  if (stage.kind === 'failed') {
    const { said, isHalf } = stage;
    return (
      <LockFailed
        said={said}
        mayCount={isHalf ? newSecretsOf(task, answers) : 'none'}
        onTryAgain={() => begin(answers, isHalf)}
        onClose={onClose}
      />
    );
  }
  const { at } = stage;
  const step = stepsOf(task, answers)[at];
  const goOn = (change: Partial<LockAnswers>) => {
    const said = { ...answers, ...change };
    const steps = stepsOf(task, said);
    const next = steps[at + 1];
    // One code for the whole way: it stays the same when the person looks at it once more.
    const withCode = next === 'code' && !said.code ? { ...said, code: makeCode() } : said;
    setAnswers(withCode);
    if (next) setStage({ kind: 'asking', at: at + 1 });
    else begin(withCode);
  };
  if (!step) return null;
  return (
    <LockStepView
      key={step}
      step={step}
      task={task}
      answers={answers}
      onNext={goOn}
      onBack={at > 0 ? () => setStage({ kind: 'asking', at: at - 1 }) : undefined}
      onStop={onClose}
    />
  );
}
