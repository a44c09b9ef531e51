/** An alert ready to draw, texts included, so that the page script holds no catalogue and no messages. */
import type { BannerPlace } from '../core/settings.ts';
import type { Verdict } from '../core/vocabulary.ts';
import { canOpenPopup } from './device.ts';
import { direction, language, t } from './i18n.ts';
import type { Alert } from './protocol.ts';

type Subject = { name: string; verdict: Verdict; why: string };

export function alertFor(
  service: string,
  { name, verdict, why }: Subject,
  level: Alert['level'],
  place: BannerPlace,
  isPrivate = false,
): Alert {
  return {
    level,
    service,
    place,
    language: language(),
    direction: direction(),
    texts: {
      label: t('extensionName'),
      heading: t(`${level}Heading`, name, t(`verdict_${verdict}`).toLocaleLowerCase()),
      why,
      // From a private window they open in the popup alone. Without a name the button is not shown.
      alternatives: isPrivate && !canOpenPopup() ? '' : t('alertAlternatives'),
      notToday: t('alertNotToday'),
      close: t('alertClose'),
      continue: t('pauseContinue'),
      snoozed: t(isPrivate ? 'alertSnoozedPrivately' : 'alertSnoozed', name),
      undo: t('undo'),
    },
  };
}
