const fullWidth = 380;
/** By then a popup has the size that it asked for, if the browser gives it. */
const settled = 300;

/** Marks the page where the browser gives it less than its full width, as at 400 % zoom. */
export function watchNarrow(): void {
  const mark = () => {
    if (innerWidth < fullWidth) document.documentElement.dataset['narrow'] = '';
  };
  setTimeout(() => {
    mark();
    addEventListener('resize', mark);
  }, settled);
}
