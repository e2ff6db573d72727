import { type Access, hasClosed } from '../../lib/domain/access';

export const homeRoutes = [
  'today',
  'people',
  'settings',
  'unlock',
  'lock',
  'help',
  'grounding',
] as const;
export type HomeRoute = (typeof homeRoutes)[number];

/** A room that has its word in the column. */
export type RoomName = 'today' | 'people' | 'settings' | 'unlock';

/**
 * The rooms that can be gone to. What is locked has none, whether much or nothing was ever
 * written there: nobody can tell by looking. Safety 2.8.
 * @param access nothing until the store is open.
 */
export function roomsFor(access: Access | undefined): readonly RoomName[] {
  if (!access) return ['today', 'settings'];
  return hasClosed(access) ? ['today', 'settings', 'unlock'] : ['today', 'people', 'settings'];
}
