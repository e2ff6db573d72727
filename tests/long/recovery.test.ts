import { describeDamage, slowKinds } from '../e2e/damage-to-files.ts';

describeDamage((kind) => slowKinds.includes(kind));
