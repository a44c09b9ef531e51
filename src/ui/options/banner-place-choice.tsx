import { BANNER_PLACES, type BannerPlace } from '../../core/settings.ts';
import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { Choice } from '../components/choice.tsx';
import { save } from '../save.ts';

export function BannerPlaceChoice({ place }: { place: BannerPlace }) {
  return (
    <Choice
      legend={t('bannerPlace')}
      options={BANNER_PLACES.map((value) => ({ value, name: t(`bannerPlace_${value}`) }))}
      chosen={place}
      choose={(bannerPlace) => save(stores.settings.update((settings) => ({ ...settings, bannerPlace })))}
    />
  );
}
