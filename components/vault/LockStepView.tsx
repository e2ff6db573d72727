import { type MessageKey, t } from '../../lib/i18n/messages';
import { AskPresent } from './AskPresent';
import { ChoosePassphrase } from './ChoosePassphrase';
import type { LockAnswers, LockStep, LockTask } from './lock-task';
import { ShowCode } from './ShowCode';
import { TypeBack } from './TypeBack';
import { Understand } from './Understand';
import { WhoKnows } from './WhoKnows';

interface LockStepViewProps {
  readonly step: LockStep;
  readonly task: LockTask;
  readonly answers: LockAnswers;
  readonly onNext: (answers: Partial<LockAnswers>) => void;
  readonly onBack: (() => void) | undefined;
  readonly onStop: () => void;
}

/** One step of the way, by its name. */
export function LockStepView(props: LockStepViewProps) {
  const { step, task, answers, onNext, onBack, onStop } = props;
  const ways = { onNext: () => onNext({}), onBack, onStop };
  switch (step) {
    case 'present':
      return (
        <AskPresent
          isOff={task.kind === 'off'}
          isMore={task.kind === 'choice' && task.lock === 'everything'}
          onNext={(present) => onNext({ present })}
          onStop={onStop}
        />
      );
    case 'knows':
      return (
        <WhoKnows
          what={task.kind === 'code' ? 'code' : 'passphrase'}
          onAnswer={(othersKnow) => onNext({ othersKnow })}
          onStop={onStop}
        />
      );
    case 'passphrase':
      return (
        <ChoosePassphrase
          heading={t(passphraseHeadingOf(task))}
          onChosen={(passphrase) => onNext({ passphrase })}
          onBack={onBack}
          onStop={onStop}
        />
      );
    case 'code':
      return answers.code ? <ShowCode code={answers.code} {...ways} /> : null;
    case 'type-back':
      return answers.code ? <TypeBack code={answers.code} {...ways} /> : null;
    case 'understand':
      return <Understand {...ways} />;
  }
}

function passphraseHeadingOf({ kind }: LockTask): MessageKey {
  if (kind === 'forgotten') return 'codeOpened';
  return kind === 'set-up' ? 'passphraseHeading' : 'passphraseNewHeading';
}
