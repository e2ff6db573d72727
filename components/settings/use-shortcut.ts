import { useEffect, useState } from 'preact/hooks';
import { useSurroundings } from '../../lib/reactive/surroundings';

/**
 * The shortcut as the browser has it now, '' where it has none, nothing until it has answered;
 * asked again when the person comes back to the page.
 */
export function useShortcut(): string | undefined {
  const { browser } = useSurroundings();
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    const ask = () => {
      browser.readShortcut().then(setShortcut, () => setShortcut(''));
    };
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, [browser]);
  return shortcut;
}
