import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { desktopFencesRule } from './scripts/lint/desktop-fences.js';
import { fencesRule } from './scripts/lint/fences.js';
import { styleRules } from './scripts/lint/style-rules.js';

const carrel = { rules: { fences: fencesRule, 'desktop-fences': desktopFencesRule, ...styleRules } };

export default tseslint.config(
  { ignores: ['dist/**', 'release/**', 'node_modules/**', 'coverage/**', 'test-results/**', 'tests/fixtures/**', 'assets/**', 'scripts/**/*.d.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { carrel },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'carrel/fences': 'error',
      'carrel/desktop-fences': 'error',
      'carrel/kebab-case-file': 'error',
      'carrel/readonly-type-members': 'error',
      'carrel/no-vague-folder': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] } },
  {
    files: ['tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'carrel/readonly-type-members': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The command line talks to a terminal; configuration files need a default export.
    files: ['cli/**/*.ts', 'tests/e2e/**/*.ts', 'tests/electron-standin/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.ts', 'tests/e2e/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/switch-exhaustiveness-check': 'off', '@typescript-eslint/only-throw-error': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    plugins: { carrel },
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
    rules: { 'carrel/kebab-case-file': 'error', 'max-lines': ['error', { max: 400 }], 'max-params': ['error', 3], eqeqeq: 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
