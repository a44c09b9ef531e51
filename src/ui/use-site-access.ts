import { useEffect, useState } from 'preact/hooks';
import type { SiteAccess } from '../core/site-access.ts';
import { currentSiteAccess, onSiteAccessChange } from '../platform/site-access.ts';

/** Which services are not detected, kept up to date whoever gives or takes access; undefined until it is known. */
export function useSiteAccess(): SiteAccess | undefined {
  const [access, setAccess] = useState<SiteAccess>();
  useEffect(() => {
    const look = () => void currentSiteAccess().then(setAccess);
    look();
    return onSiteAccessChange(look);
  }, []);
  return access;
}
