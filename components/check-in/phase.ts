import type { Affect } from '../../lib/domain/affect';
import type { CheckIn } from '../../lib/domain/check-in';
import type { Kept } from '../../lib/storage/sealed-table';

/** Where a check-in stands. */
export type Phase =
  | { readonly kind: 'saying' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'kept'; readonly kept: Kept<CheckIn>; readonly changed: boolean }
  /** Kept while it is locked: it can be read once it is not. */
  | { readonly kind: 'dropped'; readonly affect: Affect }
  /** Changed, or removed, elsewhere while it was being edited here. */
  | { readonly kind: 'conflict'; readonly theirs: Kept<CheckIn> | undefined };
