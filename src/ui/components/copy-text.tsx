import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

/** A text to take along. */
export function CopyText({ label, text, rows = 8 }: { label: string; text: string; rows?: number }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <>
      <textarea readOnly rows={rows} aria-label={label} value={text} />
      <p class="buttons">
        <button type="button" onClick={() => void copy()}>
          {t('copy')}
        </button>
        <span role="status">{copied && t('copied')}</span>
      </p>
    </>
  );
}
