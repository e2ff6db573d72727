/** What is measured in a page: each answers with one line for every element that is not as it should be. */
import type { Surface } from './harness/surface.ts';

/** Widest first; nothing where the page, and a dialog in it, can't be scrolled sideways. */
export function widerThanThePage(): string[] {
  const rooms = [
    document.documentElement,
    document.body,
    ...document.querySelectorAll('dialog[open]'),
  ];
  if (rooms.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)) return [];
  const { clientWidth } = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > clientWidth + 1;
  });
  return [
    `${document.documentElement.scrollWidth} of ${clientWidth} px`,
    ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
  ];
}

/** Nothing where the page takes the whole width of its window, but for a scroll bar. */
export function narrowerThanTheWindow(): string[] {
  const { offsetWidth } = document.body;
  return offsetWidth > innerWidth - 20 ? [] : [`${offsetWidth} of ${innerWidth} px`];
}

/** Nothing where the page can't be scrolled up and down. */
export function higherThanThePage(): string[] {
  const { scrollHeight, clientHeight } = document.documentElement;
  const inside = document.body.scrollHeight - document.body.clientHeight;
  return scrollHeight <= clientHeight && inside <= 0
    ? []
    : [`${scrollHeight} of ${clientHeight} px, ${inside} px inside`];
}

/** Buttons and fields whose words do not fit into them. */
export function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, a, summary')]
    .filter((element) => element.checkVisibility() && !element.matches('.unseen'))
    .filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1,
    )
    .map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`);
}

/** Whatever can be pressed and is less than 44 px high or wide. */
export function tooSmallToPress(): string[] {
  const exceptions = [
    // Only for the keyboard: one pixel, until it has the focus.
    '.unseen:not(:focus)',
    // The two ranges of the pad fill its whole picture.
    '[data-pad] input',
    // Within a sentence, as WCAG 2.5.8 allows: with 44 px the popup's first view would scroll.
    '[role=note] button',
  ].join();
  return [...document.querySelectorAll<HTMLElement>('button, a, select, summary, input, textarea')]
    .filter((element) => element.checkVisibility() && !element.matches(exceptions))
    .flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      if (width >= 43.9 && height >= 43.9) return [];
      return [`${width} × ${height} px: ${element.outerHTML.slice(0, 120)}`];
    });
}

/** Words drawn in less than 16 px; the pad's numerals, which no word depends upon, are 14.4. */
export function tooSmallToRead(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (!textContent?.trim() || !parentElement?.checkVisibility()) continue;
    if (parentElement.closest('[data-pad] svg, script, style')) continue;
    const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
    if (size < 16) found.push(`${size} px: ${textContent.slice(0, 80)}`);
  }
  return found;
}

/** Where colours are forced: what is drawn in Yarrow's own all the same. */
export function keepingTheirColours(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')]
    .filter((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return element.checkVisibility() && /oklch/.test(color + backgroundColor);
    })
    .map((element) => `in its own colours: ${element.outerHTML.slice(0, 120)}`);
}

/** What moves, or is about to. */
export function moving(): string[] {
  return document.getAnimations().map((animation) => {
    const { target } = animation.effect as KeyframeEffect;
    return `moves: ${target?.outerHTML.slice(0, 120)}`;
  });
}

/**
 * Words of the interface that are in English where the made-up language should be: those with two
 * Latin letters in a row and none of the made-up ones. What is marked as English, or as not to be
 * translated, may be; so may Yarrow's name.
 */
export function stillEnglish(): string[] {
  const isEnglish = (text: string | null | undefined) =>
    /[a-z]{2}/i.test(text ?? '') &&
    !/[áëîöüçñšÅÊÏØŠŧ]/.test(text ?? '') &&
    text?.trim() !== 'Yarrow';
  const mayBe = '[lang=en]:not(html), [translate=no], kbd, script, style';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (isEnglish(textContent) && !parentElement?.closest(mayBe)) found.push(String(textContent));
  }
  for (const element of document.querySelectorAll('body *')) {
    if (element.matches('[lang=en]')) continue;
    for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      if (isEnglish(element.getAttribute(name)))
        found.push(`${name}: ${element.getAttribute(name)}`);
    }
  }
  return found;
}

/** What a measure finds, once the page has had the time to come to rest. */
export async function measured(page: Surface, measure: () => string[]): Promise<string[]> {
  await page
    .waitFor(`(${measure})().length === 0`, { timeout: 1_000 })
    .catch(() => 'what is found then is found');
  return await page.evaluate(measure);
}
