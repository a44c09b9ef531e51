import { useEffect, useId, useState } from 'preact/hooks';
import { backupName, type BackupReading, BIGGEST_BACKUP, readBackup, writeBackup } from '../../core/backup.ts';
import { type Change, changesBetween, type Choices, noChoices } from '../../core/choices.ts';
import type { Guide } from '../../core/compile.ts';
import { localDay } from '../../core/frequency.ts';
import { date, t } from '../../platform/i18n.ts';
import { canBeUndone, shapes } from '../../platform/replacement.ts';
import { send } from '../../platform/send.ts';
import * as stores from '../../platform/stores.ts';
import { keyOf } from '../because-text.ts';
import { choiceText, valueText } from '../choice-text.ts';
import { ConfirmButton } from '../components/confirm-button.tsx';
import { Icon } from '../components/icon.tsx';
import { UndoLine } from '../components/undo-line.tsx';
import { save } from '../save.ts';
import { useStored } from '../use-stored.ts';
import { Section } from './section.tsx';

type ReadFile = BackupReading & { name: string };

/** All choices to a file and back, and back to none. */
export function Backup({ guide }: { guide: Guide }) {
  const settings = useStored(stores.settings);
  const snoozes = useStored(stores.snoozes);
  const last = useStored(stores.beforeReplacement);
  const fileId = useId();
  const [file, setFile] = useState<ReadFile>();
  if (!settings || !snoozes) return null;

  const choices = { settings, snoozes };
  const replace = (by: Choices, why: 'import' | 'reset') => {
    setFile(undefined);
    save(send('replaceChoices', { choices: by, why }));
  };
  const changes = file && 'choices' in file ? changesBetween(choices, file.choices, Date.now()) : [];
  return (
    <Section id="backup">
      <p>{t('backupIntroduction')}</p>
      <div class="buttons">
        <ExportLink choices={choices} />
        <label class="button" for={fileId}>
          <Icon name="upload" />
          {t('importChoices')}
          <input
            id={fileId}
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) setFile(await read(chosen));
              // So that the same file can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <ConfirmButton
          question={t('resetQuestion')}
          consequence={t('resetMeans')}
          confirm={t('resetConfirm')}
          act={() => replace(noChoices, 'reset')}
        >
          <Icon name="rotate-ccw" />
          {t('reset')}
        </ConfirmButton>
      </div>
      <div class="outcome" role="status">
        {file && <p class={changes.length > 0 ? undefined : 'notice'}>{outcomeOf(file, changes)}</p>}
        {last && canBeUndone(last, choices) && (
          <UndoLine text={t(`replaced_${last.why}`, date(last.day))} undo={() => save(send('undoReplacement', {}))} />
        )}
      </div>
      {file && 'choices' in file && changes.length > 0 && (
        <ImportPreview
          changes={changes}
          guide={guide}
          apply={() => replace(file.choices, 'import')}
          cancel={() => setFile(undefined)}
        />
      )}
    </Section>
  );
}

function ExportLink({ choices }: { choices: Choices }) {
  const day = localDay(new Date());
  const text = writeBackup(choices, shapes, t('backupAbout'), day);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <a class="button" href={address} download={backupName(day)}>
      <Icon name="download" />
      {t('exportChoices')}
    </a>
  );
}

/** What a file turned out to be. */
function outcomeOf(file: ReadFile, changes: Change[]): string {
  if ('refused' in file) return t('refused', t(`refused_${keyOf(file.refused)}`, file.at ?? ''));
  return t(changes.length > 0 ? 'importChangesOf' : 'importNothing', file.name);
}

type PreviewProps = { changes: Change[]; guide: Guide; apply: () => void; cancel: () => void };

/** What will change, before anything does. */
function ImportPreview({ changes, guide, apply, cancel }: PreviewProps) {
  return (
    <div class="card">
      <h3>{t('importChanges')}</h3>
      {(['added', 'changed', 'removed'] as const).map((kind) => (
        <ChangeList
          key={kind}
          kind={kind}
          changes={changes.filter((change) => kindOf(change) === kind)}
          guide={guide}
        />
      ))}
      <p class="buttons">
        <button type="button" onClick={cancel}>
          {t('cancel')}
        </button>
        <button type="button" class="main" onClick={apply}>
          {t('applyImport')}
        </button>
      </p>
    </div>
  );
}

type ChangeKind = 'added' | 'changed' | 'removed';

function ChangeList({ kind, changes, guide }: { kind: ChangeKind; changes: Change[]; guide: Guide }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h4>{t(`change_${kind}`)}</h4>
      <ul class="changes">
        {changes.map(({ before, after }) => {
          const text = choiceText((after ?? before)!, guide);
          return (
            <li key={text}>
              {text}
              {before && after && <span class="source"> ({t('changedFrom', valueText(before, guide))})</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function kindOf({ before, after }: Change): ChangeKind {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

/** A huge file is refused before it is read. */
async function read(file: File): Promise<ReadFile> {
  if (file.size > BIGGEST_BACKUP) return { name: file.name, refused: 'too-big' };
  return { name: file.name, ...readBackup(new Uint8Array(await file.arrayBuffer()), shapes) };
}
