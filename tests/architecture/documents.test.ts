import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFiles, root, sourceFolders, type SourceFile } from './source-files';

const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const documents: readonly SourceFile[] = [
  ...['README.md', 'CHANGELOG.md'].map((file) => ({ file, text: readText(file) })),
  ...readFiles(['docs'], /\.md$/),
];
const readme = readText('README.md');

type Names = Readonly<Record<string, string>>;
type PackageJson = { readonly scripts: Names; readonly dependencies: Names; readonly devDependencies: Names };
const { scripts, dependencies, devDependencies } = JSON.parse(readText('package.json')) as PackageJson;

/** What git leaves out: the folders that .gitignore names, and git's own. */
const ignored: ReadonlySet<string> = new Set(['.git', ...readText('.gitignore').split('\n').filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1))]);

describe('the documents', () => {
  it('link only to what is there', () => {
    // An end-to-end run makes them; from then on they must all be there.
    const pictures = existsSync(path.join(root, 'docs/pictures')) && listFiles('docs/pictures').length > 0;
    const broken = documents.flatMap(({ file, text }) =>
      toLinks(text)
        .filter((link) => pictures || !link.startsWith('docs/pictures/'))
        .filter((link) => !isThere(file, link))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only npm scripts that exist, and whose file exists', () => {
    const named = documents.flatMap(({ text }) => [...text.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? ''));
    expect(named).toEqual(expect.arrayContaining(['start', 'test', 'check', 'build', 'carrel', 'test:e2e']));
    const missing = new Set(named.filter((name) => !isThere('README.md', /scripts\/[\w-]+\.mjs/.exec(scripts[name] ?? '')?.[0] ?? 'no-such-script')));
    expect([...missing]).toEqual([]);
  });

  it('hold no exclamation mark where they speak to a person', () => {
    const shouting = documents.filter(({ text }) => /!(?!\[)/.test(text.replace(/```[\s\S]*?```|`[^`\n]*`/g, ''))).map(({ file }) => file);
    expect(shouting).toEqual([]);
  });
});

describe('the README', () => {
  it('maps every folder, and no other', () => {
    const map = toMap(readme);
    const rooms = ['shared', 'renderer', 'renderer/features', 'assets'].flatMap((folder) => toFolders(folder));
    expect([...map].sort()).toEqual([...toFolders(''), ...rooms].sort());
  });

  it('lists every decision, and every decision has its number and a date', () => {
    const decisions = readdirSync(path.join(root, 'docs/decisions')).sort();
    const listed = [...new Set([...readme.matchAll(/\(docs\/decisions\/([^)]+)\)/g)].map(([, file]) => file ?? ''))];
    expect(listed).toEqual(decisions);
    expect(decisions.map((file) => file.slice(0, 4))).toEqual(decisions.map((_, index) => String(index + 1).padStart(4, '0')));
    for (const file of decisions) expect(readText(`docs/decisions/${file}`), file).toMatch(new RegExp(`^# ${file.slice(0, 4)} \\S.*\\n\\n\\d{1,2} [A-Z][a-z]+ 20\\d\\d\\. `));
  });

  it('leads to every document by docs/README.md', () => {
    const index = toLinks(readText('docs/README.md'));
    const files = readdirSync(path.join(root, 'docs'), { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'README.md');
    expect(files.map(({ name }) => name).filter((name) => !index.includes(name))).toEqual([]);
  });
});

describe('decision 0008', () => {
  it('gives a reason for every dependency, and for nothing else', () => {
    const rows = readText('docs/decisions/0008-dependencies.md').split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
    expect(explained.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  it('calls a package unused only while no source imports it', () => {
    const unused = [...readText('docs/decisions/0008-dependencies.md').matchAll(/^\| `([^`]+)` \| not imported/gm)].map(([, name]) => name ?? '');
    const importing = readFiles(sourceFolders, /\.tsx?$/).filter(({ text }) => unused.some((name) => text.includes(`from '${name}`)));
    expect(importing.map(({ file }) => file)).toEqual([]);
  });
});

describe('the user guide', () => {
  it('shows in bold only words that are on the screen', () => {
    const screens = readFiles(['renderer', 'shared/text', 'assets/packs'], /\.(tsx?|json)$/).map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
    const bold = [...readText('docs/user-guide.md').matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words ?? '');
    expect(bold.length).toBeGreaterThan(50);
    expect([...new Set(bold.filter((words) => !screens.includes(words)))]).toEqual([]);
  });
});

describe('the whole tree', () => {
  it('holds no path of a machine and no address of a registry', () => {
    const files = listFiles('').filter((file) => !exempt.has(file));
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'latin1');
      // A NUL within the first 8,000 characters is how git tells binary files, too.
      if (text.slice(0, 8_000).includes('\0')) return [];
      return findForeign(text).map((what) => `${file}: ${what}`);
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['a path of a machine', ['cd ', 'work', 'main']],
    ['a path of a machine', ["'", "root'"]],
    ['a path of a machine', ['file://', 'work', 'main']],
    ['a temporary folder of a machine', ['(', 'tmp', 'brief)']],
    ['a registry', ['https:', '', 'registry.example.org', 'zod']],
    ['a registry', ['https:', '', 'packages.example.org', 'npm', '-', 'npm', 'v1']],
  ])('would be caught with %s such as %j', (what, parts) => {
    expect(findForeign(parts.join('/'))).toEqual([what]);
  });
});

/** Written so that this file itself holds none. */
const foreign = [
  { what: 'a path of a machine', pattern: /(?:(?<![\w.:/)}\]-])|file:[/]{2})[/](?:work|root)(?=[/'"`\s),:;]|$)/m },
  { what: 'a temporary folder of a machine', pattern: /(?<![\w.:)}\]-])[/]tmp[/]/ },
  { what: 'a registry', pattern: /https?:[/][/][^\s"'<>]*(?:registry|verdaccio|artifactory|[/]nexus)|[/]-[/]npm[/]|_auth[T]oken|registry\s*=\s*http/i },
] as const;

function findForeign(text: string): readonly string[] {
  return foreign.filter(({ pattern }) => text.search(pattern) !== -1).map(({ what }) => what);
}

const exempt: ReadonlySet<string> = new Set([
  // Hostile names are data here, too: fixtures that name temporary folders to write into.
  'tests/fixtures/bundles-hostile/index.json',
  'tests/fixtures/generate/make_hostile.py',
  // Hostile names are data there: an absolute path is what the reader must refuse.
  'tests/unit/shared/bundle/zip/entry-names.test.ts',
]);

function toLinks(text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !/^(?:https?|mailto):/.test(link));
}

/** Whether a relative link leads to a file or folder, and its fragment to a heading there. */
function isThere(from: string, link: string): boolean {
  const [file = '', fragment] = link.split('#');
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(path.join(root, target))) return false;
  return fragment === undefined || toAnchors(readText(target)).includes(fragment);
}

/** The anchors that GitHub gives to headings. */
function toAnchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => (heading ?? '').toLowerCase().replace(/[^\w\s-]/g, '').trim().replace(/\s/g, '-'));
}

/** Folders of the map: lines that begin with a name and a slash, two spaces deeper for each level. */
function toMap(text: string): ReadonlySet<string> {
  const block = /## The map[\s\S]*?```\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const trail: string[] = [];
  return new Set(
    block.split('\n').flatMap((line) => {
      const [, indent = '', name] = /^( *)([\w.-]+)\/ +\S/.exec(line) ?? [];
      if (name === undefined) return [];
      trail.length = indent.length / 2;
      trail.push(name);
      return [trail.join('/')];
    }),
  );
}

/** Folders that hold a file somewhere, as git sees them. */
function toFolders(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ignored.has(entry.name))
    .map(({ name }) => path.posix.join(folder, name))
    .filter((inside) => listFiles(inside).length > 0);
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const inside = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(inside);
    return entry.isFile() ? [inside] : [];
  });
}
