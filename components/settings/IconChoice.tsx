import type { Looks } from '../../lib/domain/looks';
import { type MessageKey, t } from '../../lib/i18n/messages';
import { useLooks, useSurroundings } from '../../lib/reactive/surroundings';
import { Choices } from '../ui/Choices';
import styles from './Settings.module.css';

const icons: readonly (readonly [Looks['icon'], MessageKey, string])[] = [
  ['leaf', 'iconLeaf', '/icon/48.png'],
  ['page', 'iconPage', '/icon/page-48.png'],
  ['circle', 'iconCircle', '/icon/circle-48.png'],
];

/** Which picture stands in the browser's toolbar. */
export function IconChoice() {
  const { changeLooks } = useSurroundings();
  const { icon } = useLooks();
  return (
    <Choices
      label={t('toolbarIcon')}
      hint={t('toolbarIconHint')}
      choices={icons.map(([value, name, picture]) => ({
        value,
        label: t(name),
        picture: <img class={styles['icon']} src={picture} alt="" width="24" height="24" />,
      }))}
      value={icon}
      onChoose={(value) => changeLooks({ icon: value })}
    />
  );
}
