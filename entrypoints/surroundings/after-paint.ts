/** Resolves once the first frame has been drawn; at once where nobody is looking. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    return undefined;
  });
}
