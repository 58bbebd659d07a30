import ts from 'typescript';

/** The classes of Electron that show a page. */
const windowClasses: ReadonlySet<string> = new Set(['BrowserWindow', 'BaseWindow', 'BrowserView', 'WebContentsView', 'View']);

/** What a page may do is said once, in window-preferences.ts; nobody else may write one of these names. */
const guardedNames: ReadonlySet<string> = new Set([
  'contextIsolation', 'sandbox', 'nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webSecurity', 'allowRunningInsecureContent',
  'experimentalFeatures', 'enableBlinkFeatures', 'disableBlinkFeatures', 'webviewTag', 'navigateOnDragDrop', 'safeDialogs', 'allowpopups', 'enableWebSQL', 'enableDeprecatedPaste', 'partition',
]);

/** May stand after the asserted preferences; the text that their value must have, where it matters. */
const additions: Readonly<Record<string, RegExp>> = {
  preload: /^join\(import\.meta\.dirname, 'preload\.cjs'\)$/,
  session: /./,
  javascript: /^false$/,
  images: /./,
  plugins: /^false$/,
  spellcheck: /./,
  devTools: /^(?:false|!app\.isPackaged|isDevelopment)$/,
  backgroundThrottling: /./,
  disableDialogs: /^true$/,
};

export type WiringRule = { /** The only files that may make a window. */ readonly windowFiles: readonly string[] };

/**
 * Every place where a page could come to be with less than the asserted preferences: windows made elsewhere or by
 * another name, preferences that leave out, undo or hide something, window-open handlers that allow, webviews.
 */
export function findWeakWiring(file: string, text: string, { windowFiles }: WiringRule): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const say = (node: ts.Node, what: string): void => void found.push(`${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)} ${what}`);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && windowClasses.has(node.text)) checkClassUse(node, say, windowFiles.includes(file));
    if (ts.isImportDeclaration(node)) checkImport(node, say);
    if (ts.isCallExpression(node)) checkCall(node, say);
    if (isNamed(node)) checkName(node, say, file);
    if ((ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) && node.tagName.getText() === 'webview') say(node, 'has a webview');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Say = (node: ts.Node, what: string) => void;

/** A class of windows may be imported, be a type, be asked (`BrowserWindow.fromWebContents`), or be made with checked options. */
function checkClassUse(node: ts.Identifier, say: Say, mayMake: boolean): void {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent) || ts.isTypeOnlyImportDeclaration(parent)) return;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node && /^(?:from|get)[A-Z]/.test(parent.name.text)) return;
  if (!ts.isNewExpression(parent) || parent.expression !== node) return say(node, 'hands on a class of windows');
  if (!mayMake) return say(node, 'makes a window outside the files that may');
  checkOptions(parent, say);
}

function checkOptions(made: ts.NewExpression, say: Say): void {
  const [options] = made.arguments ?? [];
  if (options === undefined || !ts.isObjectLiteralExpression(options)) return say(made, 'makes a window whose options are not written there');
  const given = options.properties.filter((property) => property.name?.getText() === 'webPreferences');
  const [preferences] = given;
  if (given.length !== 1 || preferences === undefined || !ts.isPropertyAssignment(preferences)) return say(made, 'makes a window without written preferences');
  const after = options.properties.slice(options.properties.indexOf(preferences) + 1);
  if (after.some((property) => ts.isSpreadAssignment(property)) || options.properties.some((property) => property.name !== undefined && ts.isComputedPropertyName(property.name))) {
    say(made, 'could undo the preferences by what is spread or computed');
  }
  checkPreferences(preferences.initializer, say);
}

function checkPreferences(value: ts.Expression, say: Say): void {
  if (ts.isIdentifier(value) && isAsserted(value)) return;
  if (!ts.isObjectLiteralExpression(value)) return say(value, 'has preferences that are not written there');
  const [first, ...others] = value.properties;
  if (first === undefined || !ts.isSpreadAssignment(first) || !ts.isIdentifier(first.expression) || !isAsserted(first.expression)) say(value, 'does not begin with the asserted preferences');
  for (const property of others) {
    const name = property.name?.getText() ?? '';
    const wanted = ts.isPropertyAssignment(property) && Object.hasOwn(additions, name) ? additions[name] : undefined;
    if (wanted === undefined || !ts.isPropertyAssignment(property) || !wanted.test(property.initializer.getText())) say(property, `adds to the asserted preferences: ${property.getText()}`);
  }
}

/** Whether a name is the one that comes from window-preferences.ts, and no local namesake. */
function isAsserted(name: ts.Identifier): boolean {
  const source = name.getSourceFile();
  const isImported = source.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      statement.moduleSpecifier.getText() === "'./window-preferences'" &&
      statement.importClause?.namedBindings !== undefined &&
      ts.isNamedImports(statement.importClause.namedBindings) &&
      statement.importClause.namedBindings.elements.some((element) => element.name.text === name.text && element.propertyName === undefined),
  );
  return isImported && name.text === 'windowPreferences' && !new RegExp(String.raw`\b(?:const|let|var|function)\s+${name.text}\b|[(,]\s*${name.text}\s*[:,)]\s*`).test(source.text.replace(/import [^;]*;/g, ''));
}

function checkImport(node: ts.ImportDeclaration, say: Say): void {
  if (node.moduleSpecifier.getText().slice(1, -1) !== 'electron' || node.importClause?.isTypeOnly === true) return;
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return say(node, 'imports Electron as a whole');
  for (const element of bindings.elements) if (element.propertyName !== undefined) say(element, 'imports from Electron under another name');
}

function checkCall(node: ts.CallExpression, say: Say): void {
  const called = node.expression.getText();
  if ((node.expression.kind === ts.SyntaxKind.ImportKeyword || called === 'require') && /^['"`]electron/.test(node.arguments[0]?.getText() ?? '')) say(node, 'loads Electron when the program runs');
  // Documents on their way to paper are drawn in a session in memory that is allowed less than the application's own.
  const isPrinting = called === 'session.fromPartition' && node.getSourceFile().fileName === 'electron/print-window.ts' && /^'(?!persist:)/.test(node.arguments[0]?.getText() ?? '');
  if (/\.(?:fromPartition|fromPath)$/.test(called) && !isPrinting) say(node, 'makes a session of its own');
  if (/createElement$/.test(called) && node.arguments[0]?.getText().includes('webview') === true) say(node, 'has a webview');
}

type Named = ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.PropertyAccessExpression | ts.ElementAccessExpression;

function isNamed(node: ts.Node): node is Named {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

function checkName(node: Named, say: Say, file: string): void {
  const name = (ts.isElementAccessExpression(node) ? node.argumentExpression.getText() : node.name.getText()).replace(/^\[?['"`]|['"`]\]?$/g, '');
  if (guardedNames.has(name) && file !== 'electron/window-preferences.ts') say(node, `writes ${name} outside window-preferences.ts`);
  if (name === 'webPreferences' && !isOptionOfNew(node)) say(node, 'has web preferences outside a window made here');
  if (name === 'action' && file.startsWith('electron/') && ts.isPropertyAssignment(node) && node.initializer.getText() !== "'deny'") say(node, 'may allow a new window');
}

function isOptionOfNew(node: Named): boolean {
  const { parent } = node;
  return ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(parent) && ts.isNewExpression(parent.parent) && windowClasses.has(parent.parent.expression.getText());
}
