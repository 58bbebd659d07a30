import path from 'node:path';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:ts|tsx|js|mjs)$/;
const vague = new Set(['lib', 'utils', 'common', 'helpers', 'types', 'constants', 'misc']);

/** Rules of the house's style that no public plugin checks. */
export const styleRules = {
  'kebab-case-file': {
    meta: { type: 'problem', schema: [], messages: { name: 'Name files in kebab-case: {{file}}' } },
    create: (context) => ({
      Program(node) {
        const file = path.basename(context.filename);
        if (!kebab.test(file)) context.report({ node, messageId: 'name', data: { file } });
      },
    }),
  },
  'no-vague-folder': {
    meta: { type: 'problem', schema: [], messages: { folder: 'A folder is named after its subject, not "{{folder}}".' } },
    create: (context) => ({
      Program(node) {
        const parts = path.relative(context.cwd, context.filename).split(path.sep);
        const folder = parts.find((part) => vague.has(part.replace(/\.[a-z]+$/, '')));
        if (folder !== undefined) context.report({ node, messageId: 'folder', data: { folder } });
      },
    }),
  },
  'readonly-type-members': {
    meta: { type: 'problem', schema: [], fixable: 'code', messages: { readonly: 'Members of an exported type are readonly.' } },
    create: (context) => ({
      'ExportNamedDeclaration > TSTypeAliasDeclaration TSPropertySignature[readonly=false]'(node) {
        context.report({ node, messageId: 'readonly', fix: (fixer) => fixer.insertTextBefore(node, 'readonly ') });
      },
    }),
  },
};
