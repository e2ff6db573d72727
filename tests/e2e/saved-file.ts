import type { Surface, Target } from './harness/surface.ts';

/** Presses a button that saves a file, and catches the file before the browser writes it to the disk. */
export async function savedFile(page: Surface, press: Target): Promise<readonly string[]> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    Object.assign(window, { savedText: undefined });
    URL.createObjectURL = (file: Blob) => {
      file.text().then((text) => Object.assign(window, { savedText: text }));
      return make.call(URL, file);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { savedName: this.download });
    };
  });
  await page.click(press);
  return await page.waitFor<readonly string[]>(
    'window.savedText && [window.savedName, window.savedText]',
  );
}
