import { useState } from 'react';
import { exportPath, planPath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Segmented } from '../../ui/choice/segmented';
import { SelectField } from '../../ui/field/select-field';
import { FindingRow } from '../../ui/finding-row/finding-row';
import { Page } from '../../ui/page/page';
import { PageTitle } from '../../ui/page/page-title';
import { Steps } from '../../ui/steps/steps';
import { useSession } from '../../storage/session-context';
import { CheckSide } from './check-side';
import { Declarations } from './declarations';
import { toHeadline, toLede } from './headline';
import { TextHitsSection } from './text-hits-section';
import { toGroups, useRehearsal, type Rehearsal, type ShownFinding } from './use-rehearsal';
import css from './rehearsal.module.css';

type Shown = 'all' | 'must' | 'should' | 'remark';

/** The rehearsal: everything a reviewer would stumble over, grouped by what there is to do. */
export function CheckPage() {
  const rehearsal = useRehearsal();
  if (rehearsal === null) return <NothingToCheck />;
  return (
    <div className={css['check']}>
      <Main key={rehearsal.scope} rehearsal={rehearsal} />
      <CheckSide rehearsal={rehearsal} />
    </div>
  );
}

function Main({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const [shown, setShown] = useState<Shown>('all');
  const { findings, scopeName, scope, session } = rehearsal;
  const count = (severity: Shown): number => findings.filter(({ finding }) => severity === 'all' || finding.severity === severity).length;
  const stops = count('must');
  const first = findings.find(({ finding }) => finding.severity === 'must');
  const headline = toHeadline({ stops, looks: count('should'), remarks: count('remark') });
  return (
    <main id="main" tabIndex={-1} className={css['main']} data-pane="page">
      <div className={css['line']}>
        <SelectField label="What to check" isLabelHidden value={scope} options={rehearsal.scopes} onChange={rehearsal.choose} />
        <Steps current={1} names={['Check', 'Make the bundle', 'Receipt']} />
      </div>
      <PageTitle documentTitle={`Check ${scopeName}`}>{headline}</PageTitle>
      <p className="lede">{toLede(stops)}</p>
      <div className={css['go']}>
        {first === undefined ? (
          <ButtonLink kind="primary" to={exportPath(session.id, scope)}>
            Go on to the bundle
          </ButtonLink>
        ) : (
          <Button kind="primary" onPress={() => rehearsal.go(first.path)}>
            Start with the first
          </Button>
        )}
        {findings.length > 0 && (
          <Segmented
            legend="Which findings to show"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: 'All', count: count('all') },
              { value: 'must', label: 'Stops you', glyph: 'stop', count: stops },
              { value: 'should', label: 'Worth a look', glyph: 'warn', count: count('should') },
              { value: 'remark', label: 'Notes', glyph: 'note', count: count('remark') },
            ]}
          />
        )}
      </div>
      <Groups findings={findings.filter(({ finding }) => shown === 'all' || finding.severity === shown)} onGo={rehearsal.go} />
      <TextHitsSection rehearsal={rehearsal} />
      <Declarations rehearsal={rehearsal} />
    </main>
  );
}

function Groups({ findings, onGo }: { readonly findings: readonly ShownFinding[]; readonly onGo: (path: string) => void }) {
  return toGroups(findings).map((group) => (
    <section key={group.title} className={css['group']}>
      <h2 className="sub">
        {group.title} <span className={css['count']}>{group.findings.length}</span>
      </h2>
      <ul className={css['rows']}>
        {group.findings.map(({ finding, text, path }, index) => (
          <FindingRow
            key={`${finding.messageKey}/${path}/${index}`}
            stops={finding.severity === 'must'}
            isRemark={finding.severity === 'remark'}
            what={text.what}
            why={text.why}
            goLabel={text.action}
            onGo={() => onGo(path)}
            level={3}
          />
        ))}
      </ul>
    </section>
  ));
}

function NothingToCheck() {
  const { id } = useSession();
  return (
    <Page title="Nothing to check yet">
      <p className="lede">Choose at least one set to show by portfolio. Carrel then reads what you write as a reviewer would.</p>
      <p>
        <ButtonLink kind="primary" to={planPath(id)}>
          Choose your sets
        </ButtonLink>
      </p>
    </Page>
  );
}
