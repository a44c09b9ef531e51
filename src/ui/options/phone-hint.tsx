import { useEffect, useState } from 'preact/hooks';
import { isAndroid } from '../../platform/device.ts';
import { t } from '../../platform/i18n.ts';

/** On a phone the icon is inside a menu, so that a badge is hardly seen. */
export function PhoneHint() {
  const [onPhone, setOnPhone] = useState(false);
  useEffect(() => void isAndroid().then(setOnPhone), []);
  return onPhone && <p class="notice">{t('badgeOnPhone')}</p>;
}
