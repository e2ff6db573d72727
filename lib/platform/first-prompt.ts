import { dayNumberOf } from '../domain/calendar';
import type { Prompt } from '../domain/prompt';
import { promptOfTheDay } from '../domain/prompt-of-the-day';
import type { FirstFrame } from './first-frame-mirror';
import { deviceZone } from './zone';

/**
 * Draws what the new tab shows first, before any other script has been loaded: the prompt, or
 * the clock of the plain page. The page's own code then draws the same in the same place.
 */
export function drawFirstPrompt(
  place: Element,
  prompts: readonly Prompt[],
  looks: FirstFrame,
  at: number,
): void {
  if (looks.newTab === 'browser') return;
  if (looks.plainPage === 'on' || looks.covered === 'yes') {
    place.append(shell('plainShell', newClock(at)));
    return;
  }
  const day = dayNumberOf({ at, zone: deviceZone() });
  const prompt = promptOfTheDay(prompts, looks.promptSeed, looks.hiddenPrompts, day);
  const words = document.createElement('h1');
  words.dataset['prompt'] = '';
  words.lang = 'en';
  words.dir = 'auto';
  words.textContent = prompt?.text ?? '';
  place.append(shell('shell', ...(looks.clock === 'on' ? [newClock(at)] : []), words));
}

/** Only made where it is shown: the first use of Intl in a page takes a fifth of its first frame. */
function newClock(at: number): HTMLElement {
  const { lang } = document.documentElement;
  const time = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(at);
  const clock = document.createElement('time');
  clock.dataset['clock'] = '';
  clock.textContent = time;
  return clock;
}

function shell(name: 'shell' | 'plainShell', ...inside: readonly Element[]): Element {
  const element = document.createElement('div');
  element.dataset[name] = '';
  element.append(...inside);
  return element;
}
