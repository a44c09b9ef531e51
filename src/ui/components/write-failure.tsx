import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { isPrivatePage } from '../../platform/private-window.ts';
import { onWrite } from '../save.ts';

/** What could not be written, until something can be again. */
export function WriteFailure() {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stops = [onWrite('failed', () => setFailed(true)), onWrite('saved', () => setFailed(false))];
    return () => stops.forEach((stop) => stop());
  }, []);
  // There before the text is: that is how it is read aloud.
  return (
    <div class="write-failure" role="alert">
      {failed && <p>{t(isPrivatePage() ? 'privateWindow' : 'writeFailed')}</p>}
    </div>
  );
}
