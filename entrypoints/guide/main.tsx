import { t } from '../../src/platform/i18n.ts';
import { Guide } from '../../src/ui/guide/guide.tsx';
import { showPage } from '../../src/ui/show-page.tsx';

showPage(t('guideTitle'), <Guide />);
