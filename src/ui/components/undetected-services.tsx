/** Services that the browser does not let us detect: which they are, and one button to mend it. */
import { nameIn } from '../../core/names.ts';
import type { UnwatchedService } from '../../core/site-access.ts';
import { language, list, plural, t } from '../../platform/i18n.ts';
import { requestAccess } from '../../platform/site-access.ts';
import { Disclosure } from './disclosure.tsx';
import { Icon } from './icon.tsx';

type Props = { services: UnwatchedService[] };

/** Access to their sites was refused, or taken back: said as part of a page, or before all else. */
export function RefusedServices({ services, first = false }: Props & { first?: boolean }) {
  if (services.length === 0) return null;
  return (
    <section class={first ? 'undetected notice' : 'undetected'}>
      <p>{plural('notDetected', services.length)}</p>
      <Names services={services} />
      <AccessButton services={services} text={plural('detectAgain', services.length)} main={first} />
    </section>
  );
}

/** The guide speaks of them since an update: offered, and nothing else changes for who declines. */
export function NewServices({ services }: Props) {
  if (services.length === 0) return null;
  return (
    <section class="undetected">
      <p class="hint">{t('newServicesMean')}</p>
      <Names services={services} title={t('newToDetect')} />
      <AccessButton services={services} text={plural('detectNew', services.length)} />
    </section>
  );
}

export function AccessButton({ services, text, main = false }: Props & { text: string; main?: boolean }) {
  return (
    <button type="button" class={main ? 'main' : undefined} onClick={() => void requestAccess(services)}>
      <Icon name="eye" />
      {text}
    </button>
  );
}

/** More names than that are a click away. */
const NAMED = 5;

function Names({ services, title }: Props & { title?: string }) {
  const names = services.map((service) => {
    const name = nameIn(service, language());
    return service.partly ? t('partly', name) : name;
  });
  const first = list(names.slice(0, NAMED));
  const others = names.slice(NAMED);
  return (
    <>
      <p class="hint">{title ? t('named', title, first) : first}</p>
      {others.length > 0 && (
        <Disclosure summary={plural('otherServices', others.length)}>
          <p class="hint">{list(others)}</p>
        </Disclosure>
      )}
    </>
  );
}
