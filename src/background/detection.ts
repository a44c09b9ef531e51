/** The catalogue's part that the background holds, compiled when the extension is built. */
import index from 'virtual:vigilibre/detection';
import type { DetectionIndex, ServiceFacts } from '../core/compile.ts';
import { nameIn } from '../core/names.ts';
import { findDetectionAt, type Detection } from '../core/url-matcher.ts';
import { language } from '../platform/i18n.ts';

const { rules, services }: DetectionIndex = index;

export function detect(address: string): Detection | undefined {
  return findDetectionAt(rules, address);
}

/** The facts of a service of the catalogue, by its name in our language; `undefined` for one that an update removed. */
export function factsOf(service: string): ServiceFacts | undefined {
  const facts = Object.hasOwn(services, service) ? services[service] : undefined;
  return facts && { ...facts, name: nameIn(facts, language()) };
}
