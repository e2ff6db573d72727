import type { Looks } from '../../lib/domain/looks';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { Choices } from '../ui/Choices';

type TextKey = {
  [Key in keyof Looks]: Looks[Key] extends string ? Key : never;
}[keyof Looks];

interface LookChoiceProps<Key extends TextKey> {
  readonly name: Key;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly choices: readonly (readonly [Looks[Key], MessageKey])[];
}

/** One of the open settings, changed at once and in every open page. */
export function LookChoice<Key extends TextKey>(props: LookChoiceProps<Key>) {
  const { name, label, hint, choices } = props;
  const { changeLooks } = useSurroundings();
  const looks = useLooks();
  return (
    <Choices
      label={t(label)}
      {...(hint ? { hint: t(hint) } : {})}
      choices={choices.map(([value, words]) => ({ value, label: t(words) }))}
      value={looks[name]}
      onChoose={(value) => changeLooks({ [name]: value })}
    />
  );
}
