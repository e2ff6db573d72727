import { promptsForQuadrants } from '../../lib/content/en/prompts-for-quadrants';
import { promptsOfTheDay } from '../../lib/content/en/prompts-of-the-day';
import { quadrantOf } from '../../lib/domain/affect';
import { anotherPrompt } from '../../lib/domain/another-prompt';
import type { Looks } from '../../lib/domain/looks';
import { promptCycle } from '../../lib/domain/prompt-of-the-day';
import { shuffle } from '../../lib/domain/shuffle';
import { recentCheckIns } from '../../lib/storage/check-ins';
import { readOwnPrompts, readPromptMemory } from '../../lib/storage/prompts';
import type { Store } from '../../lib/storage/store';
import type { Shown } from './shown';

/** How long the last check-in still says how it is. */
const stillTrue = 12 * 60 * 60 * 1000;

/**
 * One's own prompts first, each once; then bundled ones that fit how it was last. While it is
 * locked neither is known, and any bundled one will do.
 */
export async function chooseAnother(
  store: Store,
  looks: Looks,
  before: Shown | undefined,
): Promise<Shown | undefined> {
  if (store.access().daily === 'closed') return anyBundled(looks, before);
  const own = (await readOwnPrompts(store)).records.filter(({ value }) => value.onNewTab);
  const place = own.findIndex(({ id }) => id === before?.own);
  const cameToBundled = before?.isAnother && before.bundled !== undefined;
  const nextOwn = cameToBundled ? undefined : own[place + 1];
  if (nextOwn) return { text: nextOwn.value.text, own: nextOwn.id, isAnother: true };
  const bundled = await chooseBundled(store, looks);
  return bundled && { text: bundled.text, bundled: bundled.id, isAnother: true };
}

/** A bundled prompt that is not the one on the page, in the installation's own order. */
function anyBundled(looks: Looks, before: Shown | undefined): Shown | undefined {
  const cycle = promptCycle(promptsOfTheDay, looks.promptSeed, looks.hiddenPrompts);
  const there = cycle.flatMap((prompt) => (prompt ? [prompt] : []));
  const next = there[(there.findIndex(({ id }) => id === before?.bundled) + 1) % there.length];
  return next && { text: next.text, bundled: next.id, isAnother: true };
}

async function chooseBundled(store: Store, looks: Looks) {
  const [memory, recent] = await Promise.all([readPromptMemory(store), recentCheckIns(store, 1)]);
  const last = recent.records[0]?.value;
  const quadrant = last && store.now() - last.at < stillTrue ? quadrantOf(last) : undefined;
  const cycle = promptCycle(promptsOfTheDay, looks.promptSeed, looks.hiddenPrompts);
  const days = cycle.flatMap((prompt) => (prompt ? [prompt.id] : []));
  const all = shuffle([...promptsForQuadrants, ...promptsOfTheDay], looks.promptSeed);
  const apart = new Set([...days, ...looks.hiddenPrompts]);
  return anotherPrompt(all, quadrant, { shown: memory.shown, apart, now: store.now() });
}
