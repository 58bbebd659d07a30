import path from 'node:path';

/**
 * Who may import whom: the one table. A room lists the rooms it may import from; a room may always import from itself,
 * unless it is a feature, which may import only from its own folder. Longest prefix wins.
 */
export const fences = {
  'shared/domain': [],
  'shared/text': ['shared/domain', 'shared/packs', 'shared/checks/finding'],
  'shared/packs': ['shared/domain'],
  'shared/checks/finding': ['shared/domain'],
  'shared/checks': ['shared/domain', 'shared/inspection', 'shared/packs', 'shared/checks/finding'],
  'shared/inspection': ['shared/domain'],
  'shared/migrations': ['shared/domain'],
  'shared/bundle': ['shared/domain', 'shared/inspection', 'shared/packs', 'shared/checks', 'shared/checks/finding', 'shared/migrations', 'shared/text'],
  'shared/review': ['shared/domain'],
  'shared/clock': ['shared/domain'],
  'shared/pdf': ['shared/domain'],
  'shared/platform': ['shared/domain', 'shared/bundle'],
  'shared/safe-copies': ['shared/domain', 'shared/platform'],
  'shared/host': ['shared/domain', 'shared/bundle', 'shared/platform'],
  electron: ['shared/host', 'shared/platform', 'shared/safe-copies', 'shared/bundle', 'shared/pdf', 'shared/domain'],
  cli: ['shared/domain', 'shared/packs', 'shared/checks', 'shared/checks/finding', 'shared/bundle', 'shared/pdf', 'shared/text', 'shared/migrations', 'shared/platform', 'electron', 'assets'],
  'renderer/ui': [],
  'renderer/editor': ['shared/domain', 'renderer/ui'],
  'renderer/storage': [
    'shared/domain', 'shared/inspection', 'shared/packs', 'shared/checks', 'shared/checks/finding', 'shared/bundle', 'shared/pdf', 'shared/text', 'shared/platform', 'assets',
  ],
  'renderer/workers': ['shared/domain', 'shared/inspection', 'shared/bundle', 'shared/pdf', 'shared/platform'],
  'renderer/platform': ['shared/domain', 'shared/platform', 'shared/safe-copies', 'shared/host', 'shared/bundle', 'renderer/workers'],
  'renderer/features': [
    'shared/domain', 'shared/packs', 'shared/checks', 'shared/checks/finding', 'shared/bundle', 'shared/pdf', 'shared/text', 'shared/clock', 'shared/platform',
    'renderer/ui', 'renderer/editor', 'renderer/storage', 'renderer/platform/platform-context', 'renderer/workers', 'assets',
  ],
  'renderer/platform/platform-context': ['shared/platform'],
  'renderer/app': [
    'shared/domain', 'shared/packs', 'shared/checks', 'shared/checks/finding', 'shared/bundle', 'shared/text', 'shared/platform',
    'renderer/ui', 'renderer/editor', 'renderer/storage', 'renderer/platform', 'renderer/platform/platform-context', 'renderer/features', 'assets',
  ],
  'renderer/main': [
    'shared/packs', 'shared/checks', 'renderer/app', 'renderer/platform', 'renderer/platform/platform-context', 'renderer/storage', 'renderer/ui',
  ],
};

const rooms = Object.keys(fences).sort((a, b) => b.length - a.length);

/** @param {string} file path relative to the project's root, with forward slashes */
export function roomOf(file) {
  const bare = file.replace(/\.(d\.)?[cm]?[jt]sx?$/, '');
  const room = rooms.find((candidate) => bare === candidate || bare.startsWith(`${candidate}/`));
  if (room !== undefined) return room;
  return file.startsWith('assets/') ? 'assets' : null;
}

/** Which feature a file belongs to, or null. */
function featureOf(file) {
  return /^renderer\/features\/([^/]+)(?:\/|$)/.exec(file)?.[1] ?? null;
}

/** @returns {string | null} why `from` may not import `to`, or null */
export function refusalOf(from, to) {
  const room = roomOf(from);
  if (room === null) return null;
  const target = roomOf(to);
  if (target === null) return `${from} may not import ${to}: it lies in no room that the application may use`;
  const [feature, targetFeature] = [featureOf(from), featureOf(to)];
  if (feature !== null && targetFeature !== null && feature !== targetFeature) {
    return `the feature "${feature}" may not import from the feature "${targetFeature}"`;
  }
  if (room === 'renderer/app' && targetFeature !== null && !/\/features\/[^/]+(\/index)?$/.test(to.replace(/\.tsx?$/, ''))) {
    return 'the shell may import only the index of a feature';
  }
  if (target === room || fences[room].includes(target)) return null;
  return `${room} may not import from ${target}`;
}

/** Packages that only some rooms may use; everything else is refused in `shared` by its tsconfig. */
const packageRooms = [
  { name: /^(node:|electron$)/, rooms: /^(electron|cli)$/ },
  { name: /^(react|react-dom|react-router|react-aria-components|dexie-react-hooks)(\/|$)/, rooms: /^renderer\// },
  { name: /^dexie$/, rooms: /^renderer\/(storage|platform)$/ },
  { name: /^@tiptap\//, rooms: /^renderer\/editor$/ },
  { name: /^(jszip|saxes|exifr|mediabunny)$/, rooms: /^renderer\/workers$/ },
];

/** ESLint rule: static and dynamic imports stay inside the table above. */
export const fencesRule = {
  meta: { type: 'problem', schema: [], messages: { fence: '{{why}}' } },
  create(context) {
    const root = context.cwd;
    const from = path.relative(root, context.filename).replaceAll('\\', '/');
    const check = (node) => {
      if (node === null || node === undefined || typeof node.value !== 'string') return;
      const why = refusalOfSpecifier(from, node.value.replace(/\?.*$/, ''));
      if (why !== null) context.report({ node, messageId: 'fence', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
    };
  },
};

function refusalOfSpecifier(from, specifier) {
  if (specifier.startsWith('.')) return refusalOf(from, path.posix.join(path.posix.dirname(from), specifier));
  const room = roomOf(from);
  if (room === null) return null;
  const rule = packageRooms.find(({ name }) => name.test(specifier));
  if (rule !== undefined && !rule.rooms.test(room)) return `${room} may not use the package ${specifier}`;
  return null;
}
