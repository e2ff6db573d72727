import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { LockStepView } from '../../components/vault/LockStepView';
import { type LockStep, type LockTask, noAnswers } from '../../components/vault/lock-task';
import { t } from '../../lib/i18n/messages';
import { useDevice } from '../fixtures/use-device';
import { openPage } from './surroundings';

const device = useDevice();
const ignore = () => undefined;

test.each<readonly [string, LockTask, LockStep, boolean]>([
  ['setting a lock', { kind: 'set-up', lock: 'private' }, 'understand', true],
  ['locking more', { kind: 'choice', lock: 'everything' }, 'present', true],
  ['locking less', { kind: 'choice', lock: 'private' }, 'present', false],
  ['turning it off', { kind: 'off' }, 'present', false],
  ['another passphrase', { kind: 'passphrase' }, 'present', false],
])('%s says before whether copies are deleted', async (_which, task, step, isSaid) => {
  const page = await openPage(device());
  page.draw(
    <LockStepView
      step={step}
      task={task}
      answers={noAnswers}
      onNext={ignore}
      onBack={ignore}
      onStop={ignore}
    />,
  );
  expect(screen.queryByText(t('lockCopiesGo')) !== null).toBe(isSaid);
});
