import { useState } from 'preact/hooks';

/** Does something that can fail, and remembers whether the last try did. */
export function useAttempt() {
  const [failed, setFailed] = useState(false);
  const attempt = (work: () => Promise<unknown>) => {
    setFailed(false);
    work().catch(() => setFailed(true));
  };
  return { failed, attempt };
}
