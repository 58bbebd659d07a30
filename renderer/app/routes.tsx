import { Navigate, type RouteObject, useParams, useRouteError } from 'react-router';
import type { PortfolioId } from '../../shared/domain/ids';
import { toProgress } from '../../shared/checks/progress';
import { nextStep } from '../../shared/checks/next-step';
import { homePath, placePath, setPath } from '../storage/places';
import { useRecords, useSession } from '../storage/session-context';
import { Failure } from './error-boundary';
import { PortfolioShell } from './portfolio-shell';

/** Every address of the application. The heavy places are loaded when they are first opened. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteFailure />,
    HydrateFallback: Nothing,
    children: [
      { path: '/', lazy: async () => ({ Component: (await import('../features/start')).StartPage }) },
      { path: '/settings', lazy: async () => ({ Component: (await import('../features/settings')).SettingsPage }) },
      { path: '/guide', lazy: async () => ({ Component: (await import('../features/guide')).GuidePage }) },
      { path: '/safe-copies', lazy: async () => ({ Component: (await import('../features/safe-copies')).AllSafeCopiesPage }) },
      { path: '/back-up', lazy: async () => ({ Component: (await import('../features/exchange')).BackupPage }) },
      { path: '/bring-in', lazy: async () => ({ Component: (await import('../features/exchange')).BringInPage }) },
      {
        path: '/p/:id',
        element: <PortfolioShell />,
        children: [
          { index: true, element: <ToHome /> },
          { path: 'home', lazy: async () => ({ Component: (await import('../features/home')).HomePage }) },
          { path: 'profile', lazy: async () => ({ Component: (await import('../features/start')).ProfilePage }) },
          { path: 'plan', lazy: async () => ({ Component: (await import('../features/plan')).PlanPage }) },
          { path: 'write', element: <ToWriting /> },
          { path: 'write/:setId/:part?', lazy: async () => ({ Component: (await import('../features/writing')).WritingPage }) },
          { path: 'evidence/:evidenceId?', lazy: async () => ({ Component: (await import('../features/evidence')).EvidencePage }) },
          { path: 'coverage/:scope?', lazy: async () => ({ Component: (await import('../features/coverage')).CoveragePage }) },
          { path: 'safe-copies', lazy: async () => ({ Component: (await import('../features/safe-copies')).SafeCopiesPage }) },
          { path: 'check/:scope?', lazy: async () => ({ Component: (await import('../features/rehearsal')).CheckPage }) },
          { path: 'export/:scope', lazy: async () => ({ Component: (await import('../features/exchange')).ExportPage }) },
          { path: 'receipt/:receiptId', lazy: async () => ({ Component: (await import('../features/exchange')).ReceiptPage }) },
        ],
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];

/** Shown for the moment in which the first place is loaded; a page of its own would only flicker. */
function Nothing() {
  return null;
}

function ToHome() {
  return <Navigate to={homePath(useParams()['id'] as PortfolioId)} replace />;
}

/** "Write" goes where the next step is, or to the first set. */
function ToWriting() {
  const { id, pack } = useSession();
  const records = useRecords();
  const step = nextStep(records, pack);
  if (step.where.kind === 'response' || step.where.kind === 'requirement') return <Navigate to={placePath(id, step.where)} replace />;
  const first = toProgress(records, pack).sets.find((set) => set.isWriting);
  return <Navigate to={setPath(id, first?.set.id ?? (pack.slots.program.length > 0 ? 'program' : 'none'))} replace />;
}

function RouteFailure() {
  const failure = useRouteError();
  return <Failure failure={failure instanceof Error ? failure : new Error(String(failure))} />;
}
