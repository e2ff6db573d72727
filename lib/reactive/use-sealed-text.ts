import type { SealedText } from '../storage/sealed-text';
import { useSealedRecord } from './use-sealed-record';

/** A text that is sealed at every input. */
export function useSealedText(text: SealedText) {
  return useSealedRecord(text);
}
