import { t } from '../../src/platform/i18n.ts';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';
import { showPage } from '../../src/ui/show-page.tsx';

showPage(t('welcomeTitle'), <Welcome />);
