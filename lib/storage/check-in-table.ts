import type { CheckIn } from '../domain/check-in';
import { checkCheckIn } from './check-in-schema';
import type { SealedTable } from './sealed-table';

export const checkInTable: SealedTable<CheckIn> = {
  name: 'checkIns',
  compartment: 'daily',
  check: checkCheckIn,
};
