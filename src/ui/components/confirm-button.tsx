import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

type Props = {
  question: string;
  /** What will be, and whether it can be undone. */
  consequence: string;
  /** The word that does it: "Effacer". */
  confirm: string;
  act: () => void;
  children: ComponentChildren;
};

/** A button that asks before it acts. */
export function ConfirmButton({ question, consequence, confirm, act, children }: Props) {
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const close = () => dialogRef.current?.close();
  return (
    <>
      <button type="button" onClick={() => dialogRef.current?.showModal()}>
        {children}
      </button>
      <dialog ref={dialogRef} aria-labelledby={titleId}>
        <h3 id={titleId}>{question}</h3>
        <p>{consequence}</p>
        <p class="buttons">
          <button type="button" onClick={close}>
            {t('cancel')}
          </button>
          <button
            type="button"
            class="main"
            onClick={() => {
              close();
              act();
            }}
          >
            {confirm}
          </button>
        </p>
      </dialog>
    </>
  );
}
