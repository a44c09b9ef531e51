import { useId, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

/** A text to take along. */
export function CopyText({ text, rows = 8 }: { text: string; rows?: number }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <label class="copy-text" for={id}>
        {t('textToCopy')}
        <textarea id={id} readOnly rows={rows} value={text} />
      </label>
      <p class="buttons">
        <button type="button" onClick={() => void copy()}>
          {t('copy')}
        </button>
        <span role="status">{copied && t('copied')}</span>
      </p>
    </>
  );
}
