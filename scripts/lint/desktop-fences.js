import path from 'node:path';

/**
 * What of Electron may be named, and in which files; `[]` means any file of electron/. A name that is not in the table
 * is refused: whoever needs it says why in docs/security.md and adds it here.
 */
export const electronNames = {
  app: [],
  clipboard: ['electron/window-menus.ts'],
  dialog: [],
  Menu: [],
  nativeTheme: [],
  powerMonitor: [],
  screen: [],
  shell: [],
  BrowserWindow: ['electron/window.ts', 'electron/host-server.ts', 'electron/print-window.ts', 'electron/external-links.ts'],
  session: ['electron/main.ts', 'electron/print-window.ts', 'electron/session-policy.ts'],
  protocol: ['electron/app-protocol.ts'],
  ipcMain: ['electron/host-server.ts'],
  ipcRenderer: ['electron/preload.ts'],
  contextBridge: ['electron/preload.ts'],
  webUtils: ['electron/preload.ts'],
};

/** Parts of Node that the desktop needs: files, digests, zip. None starts a program, and none knows a network. */
const nodeModules = /^node:(?:fs|fs\/promises|path|crypto|os|process|stream|stream\/promises|zlib|url|util|timers|timers\/promises|buffer|events)$/;

/** Members that no file may use, or only the files named. */
const members = {
  electron: {
    openExternal: ['electron/external-links.ts'],
    openPath: [],
    executeJavaScript: [],
    executeJavaScriptInIsolatedWorld: [],
    loadFile: [],
    downloadURL: [],
    fromPartition: ['electron/print-window.ts'],
    fromPath: [],
    debugger: [],
    fetch: [],
    registerFileProtocol: [],
    registerHttpProtocol: [],
    registerStreamProtocol: [],
    registerBufferProtocol: [],
    registerStringProtocol: [],
    interceptFileProtocol: [],
    interceptHttpProtocol: [],
    setAsDefaultProtocolClient: [],
    setLoginItemSettings: [],
    getBuiltinModule: [],
    mainModule: [],
    binding: [],
    dlopen: [],
    createRequire: [],
  },
  everywhere: {
    innerHTML: [],
    outerHTML: [],
    insertAdjacentHTML: [],
    createContextualFragment: [],
    setHTMLUnsafe: [],
    parseHTMLUnsafe: [],
    srcdoc: [],
    srcDoc: [],
    write: [],
    writeln: [],
    dangerouslySetInnerHTML: ['renderer/ui/glyph/sprite.tsx'],
  },
};

/** `write` is a fine name elsewhere; on a document it runs what it is given. */
const onlyOf = { write: /^(?:window\.)?document$/, writeln: /^(?:window\.)?document$/, binding: /^process$/, debugger: /contents$/i };

const globals = {
  electron: ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'require', 'createRequire'],
  everywhere: ['eval', 'Function', 'importScripts'],
};

const addresses = { 'file://': [], 'javascript:': [] };

/** ESLint rule: the dangerous things of Electron, Node and the page stand in the few files that answer for them. */
export const desktopFencesRule = {
  meta: { type: 'problem', schema: [], messages: { fence: '{{why}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    const room = /^(electron|renderer|shared|cli)\//.exec(file)?.[1];
    if (room === undefined) return {};
    const rooms = room === 'electron' ? ['electron', 'everywhere'] : ['everywhere'];
    const report = (node, why) => context.report({ node, messageId: 'fence', data: { why } });

    const checkMember = (node, name, owner) => {
      for (const table of rooms.map((key) => members[key])) {
        if (!Object.hasOwn(table, name) || table[name].includes(file)) continue;
        if (Object.hasOwn(onlyOf, name) && owner !== null && !onlyOf[name].test(owner)) continue;
        report(node, `\`${name}\` may not be used here${toPlaces(table[name])}`);
      }
    };
    const checkModule = (node, source) => {
      if (room !== 'electron') return;
      if (source.startsWith('node:') && !nodeModules.test(source)) report(node, `the desktop has no business with ${source}`);
      if (!source.startsWith('node:') && !source.startsWith('.') && source !== 'electron') report(node, `the desktop imports no package by itself: ${source}`);
    };
    return {
      ImportDeclaration(node) {
        checkModule(node, node.source.value);
        if (node.source.value === 'electron') checkElectronImport(node, file, report);
      },
      ExportNamedDeclaration(node) {
        if (node.source?.value === 'electron') report(node, 'Electron is not handed on');
      },
      ExportAllDeclaration(node) {
        if (node.source.value === 'electron') report(node, 'Electron is not handed on');
      },
      ImportExpression(node) {
        if (room !== 'electron') return;
        if (node.source.type !== 'Literal') report(node, 'what is imported is said in so many letters');
        else if (node.source.value === 'electron') report(node, 'Electron is imported by name at the head of a file');
        else checkModule(node, String(node.source.value));
      },
      MemberExpression(node) {
        const name = toName(node);
        if (name !== null) checkMember(node, name, context.sourceCode.getText(node.object));
        else if (isElectronName(context, node.object)) report(node, 'a member of Electron is named in so many letters');
      },
      'ObjectPattern > Property'(node) {
        if (node.key.type === 'Identifier' || node.key.type === 'Literal') checkMember(node, String(node.key.name ?? node.key.value), context.sourceCode.getText(node.parent.parent.init ?? node));
      },
      'ObjectExpression > Property'(node) {
        const name = String(node.key.name ?? node.key.value);
        if (name === 'dangerouslySetInnerHTML' || name === 'srcDoc') checkMember(node, name, null);
      },
      JSXAttribute: (node) => checkMember(node, String(node.name.name), null),
      JSXOpeningElement(node) {
        if (node.name.name === 'webview') report(node, 'there is no webview');
      },
      Identifier(node) {
        const isGlobal = rooms.some((key) => globals[key].includes(node.name)) && isReference(node);
        if (isGlobal) report(node, `\`${node.name}\` may not be used here`);
      },
      'Literal, TemplateElement'(node) {
        const text = typeof node.value === 'string' ? node.value : (node.value?.cooked ?? '');
        const found = Object.keys(addresses).find((address) => text.toLowerCase().includes(address) && !addresses[address].includes(file));
        if (found !== undefined) report(node, `an address with ${found} is not written here`);
        if (/<webview\b/i.test(text)) report(node, 'there is no webview');
      },
    };
  },
};

function checkElectronImport(node, file, report) {
  for (const specifier of node.specifiers) {
    if (specifier.type !== 'ImportSpecifier') {
      report(specifier, 'Electron is imported by names, not as a whole');
      continue;
    }
    const name = specifier.imported.name ?? specifier.imported.value;
    if (node.importKind === 'type' || specifier.importKind === 'type') continue;
    if (specifier.local.name !== name) report(specifier, `\`${name}\` keeps its name, so that it can be found`);
    if (!Object.hasOwn(electronNames, name)) report(specifier, `\`${name}\` of Electron is not used in Carrel`);
    else if (electronNames[name].length > 0 && !electronNames[name].includes(file)) report(specifier, `\`${name}\` of Electron may not be used here${toPlaces(electronNames[name])}`);
  }
}

function toPlaces(files) {
  return files.length === 0 ? '' : `, only in ${files.join(', ')}`;
}

/** The name of a member, also in brackets; null when it is only known when the program runs. */
function toName({ computed, property }) {
  if (!computed) return property.name ?? null;
  if (property.type === 'Literal') return String(property.value);
  return property.type === 'TemplateLiteral' && property.expressions.length === 0 ? property.quasis[0].value.cooked : null;
}

function isElectronName(context, node) {
  if (node.type !== 'Identifier') return false;
  const scope = context.sourceCode.getScope(node);
  const found = scope.references.find(({ identifier }) => identifier === node)?.resolved;
  return found?.defs.some(({ type, parent }) => type === 'ImportBinding' && parent.source.value === 'electron') ?? false;
}

/** Whether a name stands for a value: not a member's name, a key, a type or something declared here. */
function isReference(node) {
  const { parent } = node;
  if (parent.type.startsWith('TS') && parent.type !== 'TSAsExpression' && parent.type !== 'TSNonNullExpression') return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition') return parent.value === node;
  return !/^Import|^Export/.test(parent.type);
}
