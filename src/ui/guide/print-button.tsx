import { t } from '../../platform/i18n.ts';
import { Icon } from '../components/icon.tsx';

/** For a meeting: everything that opens is printed open. */
export function PrintButton() {
  return (
    <p class="no-print">
      <button type="button" onClick={() => print()}>
        <Icon name="printer" />
        {t('print')}
      </button>
    </p>
  );
}
