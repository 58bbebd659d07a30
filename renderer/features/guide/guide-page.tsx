import { useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { guide } from 'virtual:user-guide';
import { Bar } from '../../ui/bar/bar';
import { Button } from '../../ui/button/button';
import { PageTitle } from '../../ui/page/page-title';
import { SkipLink } from '../../ui/page/skip-link';
import { GuideBlocks } from './guide-blocks';
import css from './guide.module.css';

/** The user guide, without the internet: the same text as docs/user-guide.md. The address names the section. */
export function GuidePage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const headings = useRef(new Map<string, HTMLHeadingElement>());
  const section = search.get('section') ?? '';
  useEffect(() => {
    const heading = headings.current.get(section);
    const show = (): void => heading?.scrollIntoView({ block: 'start' });
    show();
    heading?.focus({ preventScroll: true });
    // The first look comes before the typefaces, which move everything.
    void document.fonts.ready.then(show);
  }, [section]);
  // In place of the address, so that one step back leaves the guide, however much was read.
  const go = (id: string): void => void navigate(`/guide?section=${id}`, { replace: true });
  return (
    <>
      <SkipLink />
      <Bar places={[]} end={null} homeTo="/" />
      <div className={css.guide}>
        <nav className={css.contents} aria-label="In this guide" data-pane="list">
          <ul>
            {guide.sections.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/guide?section=${id}`} replace aria-current={id === section ? 'true' : undefined}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          <Button kind="second" size="small" onPress={() => void navigate(-1)}>
            Go back
          </Button>
        </nav>
        <main id="main" tabIndex={-1} className={css.text} data-pane="page">
          <PageTitle documentTitle={guide.title}>{guide.title}</PageTitle>
          <GuideBlocks blocks={guide.intro} title={guide.title} onGo={go} />
          {guide.sections.map(({ id, title, blocks }) => (
            <section key={id}>
              <h2
                tabIndex={-1}
                ref={(heading) => {
                  if (heading !== null) headings.current.set(id, heading);
                }}
              >
                {title}
              </h2>
              <GuideBlocks blocks={blocks} title={title} onGo={go} />
            </section>
          ))}
        </main>
      </div>
    </>
  );
}
