/** Says no more than that someone waits; what for, every page of Yarrow knows. */
const channelName = 'let-go';

export interface LetGo {
  /** Asks every other page to let go of the database, as one of them keeps it from an upgrade. */
  readonly askOthers: () => void;
}

/** @param letGo closes what this page holds open, when another page asks for it. Safety 3.4. */
export function newLetGo(letGo: () => void): LetGo {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', letGo);
  return { askOthers: () => channel.postMessage(channelName) };
}
