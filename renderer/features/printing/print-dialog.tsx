import { useState } from 'react';
import { useLocation } from 'react-router';
import type { PrintPaper } from '../../../shared/bundle/pages/print-options';
import { toPaper } from '../../storage/print-paper';
import type { PrintWish } from '../../storage/print-request';
import { useRecords, useSession } from '../../storage/session-context';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choice/checkbox';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Dialog } from '../../ui/dialog/dialog';
import { SelectField } from '../../ui/field/select-field';
import { Note } from '../../ui/note/note';
import { toPrintSubjects, type PrintSubject } from './print-subjects';
import type { PrintChoice } from './use-contents';
import { usePrinting, type Printing } from './use-printing';
import css from './printing.module.css';

type PrintDialogProps = { readonly wish: PrintWish; readonly onClose: () => void };

const papers: readonly { readonly value: PrintPaper; readonly label: string }[] = [
  { value: 'letter', label: 'Letter' },
  { value: 'a4', label: 'A4' },
];

/** Asks what to print and how. It remembers nothing: every time it begins with the nearest thing and the usual form. */
export function PrintDialog({ wish, onClose }: PrintDialogProps) {
  const printing = usePrinting(wish, onClose);
  const subjects = useSubjects(wish);
  const [value, setValue] = useState(subjects[0]?.value ?? '');
  const [form, setForm] = useState<Omit<PrintChoice, 'subject'>>(useUsualForm());
  const choice: PrintChoice = { ...form, subject: subjects.find((subject) => subject.value === value) ?? null };
  const change = (changed: Partial<typeof form>): void => setForm({ ...form, ...changed });
  return (
    <Dialog title={wish.receiptId === '' ? 'What do you want to print?' : 'Print what you sent'} isOpen onClose={onClose} actions={<Actions wish={wish} printing={printing} choice={choice} onClose={onClose} />}>
      <div className={css['form']}>
        {subjects.length > 0 && <RadioGroup legend="What" value={value} options={subjects} onChange={setValue} isTight />}
        <fieldset className={css['also']}>
          <legend className="label">Also</legend>
          <Checkbox label="List of evidence" isChecked={form.hasEvidenceList} onChange={(hasEvidenceList) => change({ hasEvidenceList })} isTight />
          <Checkbox label="What the program asks for" isChecked={form.hasOfficialWording} onChange={(hasOfficialWording) => change({ hasOfficialWording })} isTight />
          <Checkbox label="Large print, 16 point" isChecked={form.isLargePrint} onChange={(isLargePrint) => change({ isLargePrint })} isTight />
        </fieldset>
        <SelectField label="Paper" value={form.paper} options={papers} onChange={(paper) => change({ paper })} />
        <div role="status">
          {printing.isWorking && <p className="small quiet">Making the document.</p>}
          {printing.refusal !== '' && <Note glyph="stop">{printing.refusal}</Note>}
        </div>
      </div>
    </Dialog>
  );
}

function useSubjects({ receiptId }: PrintWish): readonly PrintSubject[] {
  const { pack } = useSession();
  const records = useRecords();
  const { pathname } = useLocation();
  return receiptId === '' ? toPrintSubjects(pathname, { records, pack }) : [];
}

function useUsualForm(): Omit<PrintChoice, 'subject'> {
  const { pack } = useSession();
  return { paper: toPaper([...navigator.languages, pack.language]), isLargePrint: false, hasOfficialWording: true, hasEvidenceList: true };
}

type ActionsProps = PrintDialogProps & { readonly printing: Printing; readonly choice: PrintChoice };

/** What was asked for comes first; in a browser the one dialog does both. */
function Actions({ wish, printing, choice, onClose }: ActionsProps) {
  const { canMakePdf, isWorking } = printing;
  const isPdfFirst = canMakePdf && wish.kind === 'save-pdf';
  const print = (
    <Button key="print" kind={isPdfFirst ? 'second' : 'primary'} icon="printer" isDisabled={isWorking} onPress={() => printing.print(choice)}>
      {canMakePdf ? 'Print' : 'Print, or save as PDF'}
    </Button>
  );
  const pdf = canMakePdf && (
    <Button key="pdf" kind={isPdfFirst ? 'primary' : 'second'} icon="file-text" isDisabled={isWorking} onPress={() => printing.savePdf(choice)}>
      Save as PDF
    </Button>
  );
  return (
    <>
      {isPdfFirst ? [pdf, print] : [print, pdf]}
      <Button kind="second" icon="file-text" isDisabled={isWorking} onPress={() => printing.saveWord(choice)}>
        Save as Word document
      </Button>
      <Button kind="quiet" onPress={onClose}>
        Not now
      </Button>
    </>
  );
}
