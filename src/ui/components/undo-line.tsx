import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';

/** What was chosen, and the way back. */
export function UndoLine({ text, undo }: { text: string; undo: () => void }) {
  return (
    <p class="undo-line">
      <span>{text}</span>
      <button type="button" onClick={undo}>
        <Icon name="undo-2" />
        {t('undo')}
        <span class="unseen"> ({text})</span>
      </button>
    </p>
  );
}
