/** A window that draws nothing for so long will not be waited for. */
const patience = 300;

/** Resolves once the next frame has been drawn; at once where nobody is looking. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, patience);
    return undefined;
  });
}
