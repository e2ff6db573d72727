import { countryCodes } from './country-codes';

/**
 * The open settings: the one unsealed record. Values come from fixed lists only, so that
 * nothing in it can carry a word, a name, a date or a mood.
 */
export interface Looks {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize: 'normal' | 'large' | 'larger';
  readonly motion: 'system' | 'still';
  readonly plainPage: 'on' | 'off';
  readonly clock: 'on' | 'off';
  readonly newTab: 'yarrow' | 'browser';
  readonly spellCheck: 'on' | 'off';
  /** `begun`: its most important sentence was read in the popup. */
  readonly firstRun: 'new' | 'begun' | 'seen';
  /** Whether Shift three times leaves. */
  readonly leaveKey: 'shift' | 'off';
  /** After leaving, every page shows a clock until it is opened by hand. */
  readonly covered: 'no' | 'yes';
  /** Whether `?` shows the keys. */
  readonly singleKeys: 'on' | 'off';
  /** Minutes without a key, pointer or scroll, after which what is private is locked. */
  readonly lockAfter: '10' | '2' | '5' | '30';
  /** Whether private words are covered while the window has no focus. */
  readonly hidePrivate: 'on' | 'off';
  /** The picture in the browser's toolbar. */
  readonly icon: 'leaf' | 'page' | 'circle';
  readonly helpCountry: (typeof countryCodes)[number] | '';
  /** Seed of the order of prompts, drawn once per installation: a whole number below 2^32. */
  readonly promptSeed: number;
  /** Bundled prompts put away, by id, in the order they were put away. */
  readonly hiddenPrompts: readonly string[];
}

type Choices = Omit<Looks, 'promptSeed' | 'hiddenPrompts'>;

const choices: { readonly [Key in keyof Choices]: readonly [Choices[Key], ...Choices[Key][]] } = {
  theme: ['system', 'light', 'dark'],
  textSize: ['normal', 'large', 'larger'],
  motion: ['system', 'still'],
  plainPage: ['off', 'on'],
  clock: ['off', 'on'],
  newTab: ['yarrow', 'browser'],
  spellCheck: ['off', 'on'],
  firstRun: ['new', 'begun', 'seen'],
  singleKeys: ['on', 'off'],
  leaveKey: ['shift', 'off'],
  covered: ['no', 'yes'],
  lockAfter: ['10', '2', '5', '30'],
  hidePrivate: ['on', 'off'],
  icon: ['leaf', 'page', 'circle'],
  helpCountry: ['', ...countryCodes],
};

/** The ids of bundled prompts, which tell nothing: a part of the list, and a number. */
const promptId = /^(day|hu|hp|lu|lp)-\d{3}$/;

/** Reads an open-settings record: whatever is missing or not from the lists takes its first value. */
export function toLooks(raw: unknown): Looks {
  const source: Readonly<Record<string, unknown>> =
    typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const pick = <Key extends keyof Choices>(key: Key): Choices[Key] =>
    choices[key].find((choice) => choice === source[key]) ?? choices[key][0];
  return {
    theme: pick('theme'),
    textSize: pick('textSize'),
    motion: pick('motion'),
    plainPage: pick('plainPage'),
    clock: pick('clock'),
    newTab: pick('newTab'),
    spellCheck: pick('spellCheck'),
    firstRun: pick('firstRun'),
    singleKeys: pick('singleKeys'),
    leaveKey: pick('leaveKey'),
    covered: pick('covered'),
    lockAfter: pick('lockAfter'),
    hidePrivate: pick('hidePrivate'),
    icon: pick('icon'),
    helpCountry: pick('helpCountry'),
    promptSeed: toSeed(source['promptSeed']),
    hiddenPrompts: toPromptIds(source['hiddenPrompts']),
  };
}

function toSeed(raw: unknown): number {
  return Number.isInteger(raw) && Number(raw) >= 0 && Number(raw) < 2 ** 32 ? Number(raw) : 0;
}

function toPromptIds(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  return [
    ...new Set(raw.filter((id): id is string => typeof id === 'string' && promptId.test(id))),
  ];
}
