/** Where a number or address was read. Two independent ones stand behind each number shown. */
export interface HelpSource {
  readonly name: string;
  readonly address: string;
}

export interface HelpLine {
  readonly id: string;
  readonly name: string;
  /** As it is dialled inside the country. May begin with a star. */
  readonly number: string;
  /** Left out where no source says them. */
  readonly hours?: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  readonly sources: readonly [HelpSource, HelpSource, ...HelpSource[]];
  /** ISO date on which the sources were read. */
  readonly checkedOn: string;
  /** Whether a person has checked it on its owner's own page. */
  readonly checkedByAPerson: boolean;
}

export interface EmergencyNumber extends Omit<HelpLine, 'id' | 'name' | 'hours' | 'languages'> {
  /** Whom it reaches, where ambulance and police have numbers of their own. */
  readonly reaches?: string;
}

export interface HelpCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly emergency: EmergencyNumber;
  readonly lines: readonly HelpLine[];
}

/** Lists lines for every country, in the person's own browser, after a click. */
export const internationalDirectory = 'https://findahelpline.com';
