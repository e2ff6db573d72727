import type { Affect } from '../../lib/domain/affect';
import { fieldToAffect } from '../../lib/domain/affect-keys';
import styles from './AffectPad.module.css';

const fields = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

interface PadPictureProps {
  readonly affect: Affect | undefined;
  readonly small?: boolean;
}

/** The picture over the ranges: the four quadrants, the numerals of the fields, the marker. */
export function PadPicture({ affect, small = false }: PadPictureProps) {
  return (
    <svg class={styles['svg']} aria-hidden="true">
      <line class={styles['axis']} x1="50%" y1="4%" x2="50%" y2="96%" />
      <line class={styles['axis']} x1="4%" y1="50%" x2="96%" y2="50%" />
      {(small ? [] : fields).map((field) => {
        const point = fieldToAffect(field);
        return (
          <text key={field} class={styles['numeral']} x={across(point)} y={down(point)}>
            {field}
          </text>
        );
      })}
      {affect && (
        <g data-marker>
          <circle class={styles['halo']} cx={across(affect)} cy={down(affect)} r={small ? 6 : 15} />
          <circle
            class={styles['marker']}
            cx={across(affect)}
            cy={down(affect)}
            r={small ? 4 : 9}
          />
        </g>
      )}
    </svg>
  );
}

function across({ pleasantness }: Affect): string {
  return `${((pleasantness + 1) / 2) * 100}%`;
}

function down({ energy }: Affect): string {
  return `${((1 - energy) / 2) * 100}%`;
}
