import { t } from '../../src/platform/i18n.ts';
import { Options } from '../../src/ui/options/options.tsx';
import { showPage } from '../../src/ui/show-page.tsx';

showPage(t('optionsTitle'), <Options />);
