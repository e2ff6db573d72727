import { expect, test } from 'vitest';
import { theirsIn, withTheirs } from '../../../lib/domain/two-versions';

test.each([
  ['mine', 'theirs', 'mine\n\ntheirs'],
  ['', 'theirs', 'theirs'],
  ['mine', '', 'mine'],
])('%j beside %j is kept as %j', (mine, theirs, both) => {
  expect(withTheirs(mine, theirs)).toBe(both);
});

test.each([
  ['all of it', 'theirs', 'mine', 'theirs'],
  ['what they put above mine', 'theirs\n\nmine', 'mine', 'theirs'],
  ['all of it, where nothing was mine', 'theirs\n\n', '', 'theirs\n\n'],
  ['all of it, where it only ends alike', 'theirs mine', 'mine', 'theirs mine'],
])('what is theirs is %s', (_what, met, mine, theirs) => {
  expect(theirsIn(met, mine)).toBe(theirs);
});
