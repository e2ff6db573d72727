import { LookChoice } from './LookChoice';

/** Whether the new tab shows a clock and nothing else until it is clicked. */
export function PlainPageChoice() {
  return (
    <LookChoice
      name="plainPage"
      label="plainPage"
      hint="plainPageHint"
      choices={[
        ['off', 'plainPageOff'],
        ['on', 'plainPageOn'],
      ]}
    />
  );
}
