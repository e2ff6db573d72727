import { describeViolations } from './harness/axe.ts';
import type { Surface } from './harness/surface.ts';
import { keepingTheirColours, moving, tooSmallToPress, tooSmallToRead } from './measure.ts';

/** What keeps people from using a page, in every scheme that its browser has; less motion is asked for. */
export async function accessFaults(page: Surface): Promise<readonly string[]> {
  const faults = [...(await page.evaluate(moving))];
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColorScheme(scheme);
    faults.push(describeViolations(await page.axe()));
  }
  if (page.browser === 'chromium') {
    await page.setForcedColors(true);
    // axe takes -webkit-text-fill-color for what is drawn, and Chromium does not force that one.
    const heard = (await page.axe()).filter(({ id }) => id !== 'color-contrast');
    faults.push(describeViolations(heard), ...(await page.evaluate(keepingTheirColours)));
    await page.setForcedColors(false);
  }
  faults.push(...(await page.evaluate(tooSmallToPress)), ...(await page.evaluate(tooSmallToRead)));
  return [...new Set(faults.filter(Boolean))];
}
