import { useState } from 'react';
import type { Evidence } from '../../../shared/domain/portfolio';
import { toDayText, toLocalDate } from '../../../shared/text/dates';
import type { EvidenceEdit } from '../../storage/evidence-store';
import { LinkButton } from '../../ui/button/button';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Segmented } from '../../ui/choice/segmented';
import { DateField } from '../../ui/field/date-field';
import { TextArea } from '../../ui/field/text-area';
import { TextField } from '../../ui/field/text-field';
import { privacyOptions } from './privacy-options';
import { TagField } from './tag-field';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type ItemFormProps = { readonly desk: EvidenceDesk; readonly item: Evidence };

/** What the person says about an item. Every field saves itself. */
export function ItemForm({ desk, item }: ItemFormProps) {
  const { edits } = desk;
  const [typed, setTyped] = useState<EvidenceEdit>(() => edits.unsaved(item.id));
  // What was typed counts until the disk says the same; from then on the disk does, which others may change as well.
  const open = Object.entries(typed).filter(([field, words]) => JSON.stringify(item[field as keyof EvidenceEdit]) !== JSON.stringify(words));
  if (open.length < Object.keys(typed).length) setTyped(Object.fromEntries(open));
  const { evidenceClasses } = desk.session.pack;
  const flush = (): void => void edits.autosave.flush();
  const type = (edit: EvidenceEdit): void => {
    setTyped((before) => ({ ...before, ...edit }));
    // An item always has a title; an emptied field goes back to the last one when it is left.
    if (edit.title === undefined || edit.title.trim() !== '') edits.change(item.id, edit);
  };
  const choose = (edit: EvidenceEdit): void => {
    type(edit);
    flush();
  };
  const leaveTitle = (): void => {
    if (typed.title?.trim() === '') setTyped((before) => ({ ...before, title: edits.unsaved(item.id).title ?? item.title }));
    flush();
  };
  const value = { ...item, ...typed };
  return (
    <>
      <TextField label="Title" value={value.title} onChange={(title) => type({ title })} onBlur={leaveTitle} maxLength={200} />
      {evidenceClasses.length > 0 && (
        <div className={css.classes}>
          <p className="label" aria-hidden="true">
            Class
          </p>
          <Segmented
            legend="Class"
            value={value.classId}
            options={evidenceClasses.map(({ id, label, shape }) => ({ value: id, label, glyph: shape }))}
            onChange={(classId) => choose({ classId })}
          />
          {evidenceClasses
            .filter(({ id }) => value.classId === '' || id === value.classId)
            .map(({ id, label, guidance }) => (
              <p key={id} className="small quiet">
                {label}: {guidance}
              </p>
            ))}
        </div>
      )}
      <TextArea label="What it shows" rows={2} value={value.description} onChange={(description) => type({ description })} onBlur={flush} />
      <div onBlur={flush}>
        <DateField
          label="When it was made or happened"
          value={value.date}
          help={value.date === '' ? <DateSuggestion desk={desk} item={item} onTake={(date) => choose({ date })} /> : undefined}
          onChange={(date) => type({ date })}
        />
      </div>
      <TagField tags={value.tags ?? []} onChange={(tags) => choose({ tags })} />
      <RadioGroup legend="Privacy" isTight value={value.privacy === 'undeclared' ? '' : value.privacy} options={privacyOptions} onChange={(privacy) => choose({ privacy })} />
    </>
  );
}

/** When a file was last changed is only a hint at when it was made, so it is offered and never filled in. */
function DateSuggestion({ desk, item, onTake }: ItemFormProps & { readonly onTake: (date: string) => void }) {
  const added = desk.lastModifiedOf(item.id);
  if (added === undefined) return 'Leave it empty if you don’t know.';
  return (
    <>
      The file was last changed on {toDayText(added)}. <LinkButton onPress={() => onTake(toLocalDate(added))}>Use this date</LinkButton>
    </>
  );
}
