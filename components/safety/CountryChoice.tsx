import { countryName } from '../../lib/i18n/countries';
import { t } from '../../lib/i18n/messages';
import styles from './Help.module.css';

interface CountryChoiceProps<Code extends string> {
  readonly codes: readonly Code[];
  readonly chosen: Code | '';
  readonly onChoose: (code: Code | '') => void;
}

/** A country chosen by hand; nothing is located. */
export function CountryChoice<Code extends string>(props: CountryChoiceProps<Code>) {
  const { codes, chosen, onChoose } = props;
  const sorted = [...codes].sort((a, b) => countryName(a).localeCompare(countryName(b)));
  return (
    <label class={styles['country']}>
      <span>{t('helpCountry')}</span>
      <select
        autocomplete="off"
        value={chosen}
        onChange={(event) => {
          const code = codes.find((each) => each === event.currentTarget.value);
          onChoose(code ?? '');
        }}
      >
        <option value="">{t('helpNoCountry')}</option>
        {sorted.map((code) => (
          <option key={code} value={code}>
            {countryName(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
