import type { Guide, GuideReason, GuideService } from '../../core/compile.ts';
import { list, plural, t } from '../../platform/i18n.ts';
import { Disclosure } from './disclosure.tsx';
import { Icon } from './icon.tsx';
import { SourceLine } from './source-line.tsx';

type Props = { service: GuideService; guide: Guide; brief?: boolean };

/** Why a service is watched, each reason with its source; beside it, what the service itself says. */
export function Reasons({ service, guide, brief = false }: Props) {
  const answerSource = service.answer && guide.sources[service.answer.source];
  const answer = service.answer && answerSource && (
    <figure class="answer">
      <figcaption>
        <Icon name="message-square-quote" />
        {t('answerOf', service.name)}
      </figcaption>
      <p>{service.answer.text}</p>
      <SourceLine source={answerSource} />
    </figure>
  );
  if (!brief) {
    return (
      <>
        <ReasonList reasons={service.reasons} guide={guide} />
        {answer}
      </>
    );
  }

  const others = service.reasons.slice(1);
  return (
    <>
      <ReasonList reasons={service.reasons.slice(0, 1)} guide={guide} />
      {(others.length > 0 || answer) && (
        <Disclosure
          summary={
            <span class="sentence">
              {list([
                ...(others.length > 0 ? [plural('otherReasons', others.length)] : []),
                ...(answer ? [t('answerOfInList', service.name)] : []),
              ])}
            </span>
          }
        >
          <ReasonList reasons={others} guide={guide} />
          {answer}
        </Disclosure>
      )}
    </>
  );
}

function ReasonList({ reasons, guide }: { reasons: GuideReason[]; guide: Guide }) {
  return (
    <ul class="reasons">
      {reasons.map((reason) => {
        const source = guide.sources[reason.source];
        return (
          <li key={reason.text}>
            <p>{reason.text}</p>
            {source && <SourceLine source={source} />}
          </li>
        );
      })}
    </ul>
  );
}
