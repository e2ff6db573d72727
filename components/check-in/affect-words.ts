import type { Affect } from '../../lib/domain/affect';
import { type MessageKey, t } from '../../lib/i18n/messages';

const pleasantnessWords: readonly MessageKey[] = [
  'affectVeryUnpleasant',
  'affectUnpleasant',
  'affectALittleUnpleasant',
  'affectNeitherPleasantNorNot',
  'affectALittlePleasant',
  'affectPleasant',
  'affectVeryPleasant',
];

const energyWords: readonly MessageKey[] = [
  'affectVeryLowEnergy',
  'affectLowEnergy',
  'affectSomewhatLowEnergy',
  'affectSomeEnergy',
  'affectSomewhatHighEnergy',
  'affectHighEnergy',
  'affectVeryHighEnergy',
];

/** A point in words: "a little unpleasant, low energy". */
export function affectToWords({ pleasantness, energy }: Affect): string {
  return t(
    'affectTogether',
    wordFor(pleasantnessWords, pleasantness),
    wordFor(energyWords, energy),
  );
}

function wordFor(words: readonly MessageKey[], value: number): string {
  const index = Math.round(((value + 1) / 2) * (words.length - 1));
  const key = words[index];
  return key ? t(key) : '';
}
