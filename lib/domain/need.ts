/** What would help now. Words for them stand in the interface's messages as `need_<id>`. */
export const needs = [
  'rest',
  'kindness',
  'connection',
  'courage',
  'space',
  'movement',
  'quiet',
  'comfort',
] as const;

export type Need = (typeof needs)[number];
