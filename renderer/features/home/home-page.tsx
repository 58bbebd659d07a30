import { PageTitle } from '../../ui/page/page-title';
import { HomeSide } from './home-side';
import { NextBlock } from './next-block';
import { SetsTable } from './sets-table';
import { toSummary } from './summary';
import { useHome } from './use-home';
import css from './home.module.css';

/** The one next thing to do, where every set stands, and what keeps the work safe. */
export function HomePage() {
  const home = useHome();
  const { name } = home.head.profile;
  return (
    <div className={css.home}>
      <main id="main" tabIndex={-1} className={css.main} data-pane="page">
        <header>
          <PageTitle documentTitle="Home">{home.head.title}</PageTitle>
          <p className={`quiet ${css.summary ?? ''}`}>{[name === '' ? '' : `${name}.`, toSummary(home.sets)].join(' ').trim()}</p>
        </header>
        <NextBlock home={home} />
        <SetsTable home={home} />
      </main>
      <HomeSide home={home} />
    </div>
  );
}
