import { describeDamage, slowKinds } from './damage-to-files.ts';

describeDamage((kind) => !slowKinds.includes(kind));
