import type { Looks } from '../../lib/domain/looks';
import { showIcon } from '../../lib/platform/toolbar-icon';
import type { LooksSource } from './looks-source';

/** Shows the chosen picture in the toolbar, where it is another than the manifest's own. */
export async function followIcon({
  looks,
  settled,
}: Pick<LooksSource, 'looks' | 'settled'>): Promise<void> {
  let shown: Looks['icon'] = 'leaf';
  const follow = ({ icon }: Looks) => {
    if (icon === shown) return;
    shown = icon;
    showIcon(icon).catch(() => undefined);
  };
  await settled;
  follow(looks.current());
  looks.subscribe(follow);
}
