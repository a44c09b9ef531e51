import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';
import { LockLine } from './lock-line.tsx';

type Props = {
  text: string;
  icon?: string;
  undo: () => void;
  /** What the button says where "undo" would not tell what comes back. */
  wayBack?: string;
  /** Who decided, where there is no way back. */
  lockedBy?: string | undefined;
};

/** What was chosen, and the way back. */
export function UndoLine({ text, icon, undo, wayBack, lockedBy }: Props) {
  return (
    <div class="undo-line">
      <span>
        {icon && <Icon name={icon} />}
        {text}
      </span>
      {lockedBy ? <LockLine by={lockedBy} /> : <UndoButton what={text} undo={undo} wayBack={wayBack} />}
    </div>
  );
}

type ButtonProps = { what: string; undo: () => void; wayBack?: string | undefined };

/** The way back alone. `what`: heard, not seen. */
export function UndoButton({ what, undo, wayBack = t('undo') }: ButtonProps) {
  return (
    <button type="button" class="undo" onClick={undo}>
      <Icon name="undo-2" />
      {wayBack}
      <span class="unseen"> ({what})</span>
    </button>
  );
}
