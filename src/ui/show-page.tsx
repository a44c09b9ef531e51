import { type ComponentChild, render } from 'preact';
import { direction, language, t } from '../platform/i18n.ts';
import { WriteFailure } from './components/write-failure.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';

/** Puts a screen into its page, in the language and direction of its texts. */
export function showPage(title: string, screen: ComponentChild): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = `${title} – ${t('extensionName')}`;
  const place = document.getElementById('screen')!;
  render(
    <>
      <WriteFailure />
      {screen}
    </>,
    place,
  );
  // Nothing vanishes before the first click: the first drawing does not wait for it.
  void import('./keep-focus.ts').then(({ keepFocus }) => keepFocus(place));
}
