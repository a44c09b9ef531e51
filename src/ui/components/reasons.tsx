import type { Guide, GuideService } from '../../core/compile.ts';
import { t } from '../../platform/i18n.ts';
import { Icon } from './icon.tsx';
import { SourceLine } from './source-line.tsx';

/** Why a service is watched, each reason with its source; then what the service itself says. */
export function Reasons({ service, guide }: { service: GuideService; guide: Guide }) {
  const answerSource = service.answer && guide.sources[service.answer.source];
  return (
    <>
      <ul class="reasons">
        {service.reasons.map((reason) => {
          const source = guide.sources[reason.source];
          return (
            <li key={reason.text}>
              <p>{reason.text}</p>
              {source && <SourceLine source={source} />}
            </li>
          );
        })}
      </ul>
      {service.answer && answerSource && (
        <figure class="answer">
          <figcaption>
            <Icon name="message-square-quote" />
            {t('answerOf', service.name)}
          </figcaption>
          <p>{service.answer.text}</p>
          <SourceLine source={answerSource} />
        </figure>
      )}
    </>
  );
}
