import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';
import { LockLine } from './lock-line.tsx';

type Props = {
  text: string;
  icon?: string;
  undo: () => void;
  /** Who decided, where there is no way back. */
  lockedBy?: string | undefined;
};

/** What was chosen, and the way back. */
export function UndoLine({ text, icon, undo, lockedBy }: Props) {
  return (
    <div class="undo-line">
      <span>
        {icon && <Icon name={icon} />}
        {text}
      </span>
      {lockedBy ? <LockLine by={lockedBy} /> : <UndoButton what={text} undo={undo} />}
    </div>
  );
}

/** The way back alone. `what`: heard, not seen. */
export function UndoButton({ what, undo }: { what: string; undo: () => void }) {
  return (
    <button type="button" class="undo" onClick={undo}>
      <Icon name="undo-2" />
      {t('undo')}
      <span class="unseen"> ({what})</span>
    </button>
  );
}
