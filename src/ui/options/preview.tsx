import { useEffect, useRef } from 'preact/hooks';
import type { Guide } from '../../core/compile.ts';
import type { BannerPlace } from '../../core/settings.ts';
import { drawAlert, type DrawnAlert } from '../../page/draw-alert.ts';
import { alertFor } from '../../platform/alert-for.ts';
import { t } from '../../platform/i18n.ts';
import type { Alert } from '../../platform/protocol.ts';

/** The service that examples speak of. */
const EXAMPLE = 'helloasso';

/** Shows the real banner and the real pause, on this very page; their buttons change nothing here. */
export function Preview({ place, guide }: { place: BannerPlace; guide: Guide }) {
  const drawnRef = useRef<DrawnAlert>(undefined);
  useEffect(() => () => drawnRef.current?.remove(), []);

  const service = guide.services[EXAMPLE];
  if (!service) return null;
  const show = (level: Alert['level']) => {
    drawnRef.current?.remove();
    const subject = { ...service, why: service.reasons[0]!.text };
    drawnRef.current = drawAlert(alertFor(EXAMPLE, subject, level, place), {
      notToday: () => {},
      showAlternatives: () => {},
    });
  };
  return (
    <p class="preview">
      <button type="button" onClick={() => show('banner')}>
        {t('previewBanner')}
      </button>
      <button type="button" onClick={() => show('pause')}>
        {t('previewPause')}
      </button>
    </p>
  );
}
