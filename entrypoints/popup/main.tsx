import { t } from '../../src/platform/i18n.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { showPage } from '../../src/ui/show-page.tsx';

showPage(t('popupTitle'), <Popup />);
