import { t } from '../../platform/i18n.ts';

/** What a skip link leads to: `<main {...skippedTo}>`. */
export const skippedTo = { id: 'content', tabIndex: -1 };

/** The first stop of a keyboard: straight to what the page is for. */
export function SkipLink() {
  return (
    <a class="skip" href={`#${skippedTo.id}`} onClick={skip}>
      {t('skipToContent')}
    </a>
  );
}

/** The address stays: in the guide it says which view is shown. */
function skip(event: Event) {
  event.preventDefault();
  document.getElementById(skippedTo.id)?.focus();
}
