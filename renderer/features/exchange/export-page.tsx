import { Navigate, useParams } from 'react-router';
import { checkPath } from '../../storage/places';
import { useSession } from '../../storage/session-context';
import { PageTitle } from '../../ui/page/page-title';
import { Steps } from '../../ui/steps/steps';
import { Asking } from './export-asking';
import { MakingFilesNow, MakingNow } from './export-making';
import type { Making } from './export-steps';
import { PartsWaiting, FilesReady } from './export-waiting';
import { ProgramStatus } from './program-status';
import { useExport, type Exporting } from './use-export';
import css from './exchange.module.css';

/** The second step: for whom, and make it. The whole portfolio takes the same way as a safe copy. */
export function ExportPage() {
  // Another scope is asked anew: whom one bundle was for must not be carried over to the next.
  return <Export key={useParams()['scope']} />;
}

function Export() {
  const exporting = useExport();
  const { id } = useSession();
  if (exporting === null) return <Navigate to={checkPath(id)} replace />;
  const { making, scope, scopeName } = exporting;
  const isBackup = scope === 'everything';
  const title = toTitle(making, isBackup);
  return (
    <div className={css['export']}>
      <main id="main" tabIndex={-1} className={css['main']} data-pane="page">
        <div className={css['line']}>
          <p className="quiet">{isBackup ? 'Your whole portfolio, with its history' : scopeName}</p>
          {!isBackup && <Steps current={2} names={['Check', 'Make the bundle', 'Receipt']} />}
        </div>
        <PageTitle documentTitle={title}>{title}</PageTitle>
        <Step exporting={exporting} />
      </main>
      <aside className={`${css['side']} on-desk`} aria-label="About bundles" data-pane="side">
        <section>
          <h2 className="label">What a bundle is</h2>
          <p className="small">
            One zip file. Whoever gets it opens its first page in any browser, without Carrel. You can bring it back into Carrel, on
            this computer or another, without loss.
          </p>
        </section>
        {!isBackup && <ProgramStatus />}
      </aside>
    </div>
  );
}

function Step({ exporting }: { readonly exporting: Exporting }) {
  const { making } = exporting;
  switch (making.step) {
    case 'making':
      return <MakingNow making={making} onCancel={exporting.cancel} />;
    case 'making-files':
      return <MakingFilesNow making={making} onCancel={exporting.cancel} />;
    case 'parts':
      return <PartsWaiting making={making} onNext={exporting.proceed} onBack={exporting.turnBack} />;
    case 'ready':
      return <FilesReady making={making} onSave={exporting.proceed} onBack={exporting.turnBack} />;
    case 'asking':
    case 'failed':
    case 'files-failed':
      return <Asking exporting={exporting} />;
  }
}

function toTitle({ step }: Making, isBackup: boolean): string {
  switch (step) {
    case 'making':
      return isBackup ? 'Making the safe copy' : 'Making the bundle';
    case 'making-files':
      return 'Making the files';
    case 'parts':
      return 'The bundle is in several zips';
    case 'ready':
      return 'The files are ready';
    case 'asking':
    case 'failed':
    case 'files-failed':
      return isBackup ? 'Make a safe copy' : 'Make the bundle';
  }
}
