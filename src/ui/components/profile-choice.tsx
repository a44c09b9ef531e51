import type { Profile } from '../../core/settings.ts';
import { SIZES } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { save } from '../save.ts';
import { Choice } from './choice.tsx';

/** The association's size, and whether someone can look after a server: they order the alternatives. */
export function ProfileChoice({ profile }: { profile: Profile }) {
  const set = (change: Profile) =>
    save(stores.settings.update((settings) => ({ ...settings, profile: { ...settings.profile, ...change } })));
  return (
    <>
      <Choice
        legend={t('profileSize')}
        options={[
          { value: undefined, name: t('profileUnknown') },
          ...SIZES.map((size) => ({ value: size, name: t(`size_${size}`), hint: t(`sizeMeans_${size}`) })),
        ]}
        chosen={profile.size}
        choose={(size) => set({ size })}
      />
      <Choice
        legend={t('profileAdministrator')}
        options={[
          { value: undefined, name: t('profileUnknown') },
          { value: true, name: t('yes') },
          { value: false, name: t('no') },
        ]}
        chosen={profile.administrator}
        choose={(administrator) => set({ administrator })}
      />
    </>
  );
}
