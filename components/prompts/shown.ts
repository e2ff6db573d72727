/** The prompt that stands on the page. */
export interface Shown {
  readonly text: string;
  /** Id of a bundled prompt. */
  readonly bundled?: string;
  /** Id of one of the person's own. */
  readonly own?: string;
  /** It came by *another*, in the place of the prompt of the day. */
  readonly isAnother: boolean;
}
