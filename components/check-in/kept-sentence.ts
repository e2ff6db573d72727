import { type Affect, isNearMiddle, type Quadrant, quadrantOf } from '../../lib/domain/affect';
import { type MessageKey, t } from '../../lib/i18n/messages';

const sentences: Readonly<Record<Quadrant, MessageKey>> = {
  'high-unpleasant': 'keptHighUnpleasant',
  'high-pleasant': 'keptHighPleasant',
  'low-unpleasant': 'keptLowUnpleasant',
  'low-pleasant': 'keptLowPleasant',
};

/** One warm sentence that fits how it was. */
export function keptSentence(affect: Affect): string {
  return t(isNearMiddle(affect) ? 'keptNearMiddle' : sentences[quadrantOf(affect)]);
}
