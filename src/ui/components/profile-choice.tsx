import type { SettingsInForce } from '../../core/policy.ts';
import type { Profile } from '../../core/settings.ts';
import { SIZES } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import * as stores from '../../platform/stores.ts';
import { lockedBy } from '../locked-by.ts';
import { save } from '../save.ts';
import { Choice } from './choice.tsx';

/** The association's size, and whether someone can look after a server: they order the alternatives. */
export function ProfileChoice({ settings }: { settings: SettingsInForce }) {
  const { profile } = settings;
  const set = (change: Profile) =>
    save(stores.settings.update((own) => ({ ...own, profile: { ...own.profile, ...change } })));
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
        lockedBy={lockedBy(settings, 'profile', 'size')}
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
        lockedBy={lockedBy(settings, 'profile', 'administrator')}
      />
    </>
  );
}
