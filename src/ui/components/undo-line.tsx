import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';
import { LockLine } from './lock-line.tsx';

type Props = {
  text: string;
  undo: () => void;
  /** Who decided, where there is no way back. */
  lockedBy?: string | undefined;
};

/** What was chosen, and the way back. */
export function UndoLine({ text, undo, lockedBy }: Props) {
  return (
    <div class="undo-line">
      <span>{text}</span>
      {lockedBy ? (
        <LockLine by={lockedBy} />
      ) : (
        <button type="button" onClick={undo}>
          <Icon name="undo-2" />
          {t('undo')}
          <span class="unseen"> ({text})</span>
        </button>
      )}
    </div>
  );
}
