import type { Label } from '../../core/vocabulary.ts';
import { t } from '../../platform/i18n.ts';
import { keyOf } from '../because-text.ts';

/** Libre, libre with reservations, or not libre. */
export function LabelMark({ label }: { label: Label }) {
  return <span class={`label label-${label}`}>{t(`label_${keyOf(label)}`)}</span>;
}
