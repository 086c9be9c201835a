import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders from the bottom up, each with the folders it may import. ARCHITECTURE.md says why. */
const layers = {
  core: [],
  i18n: ['core'],
  storage: ['core'],
  importing: ['core'],
  exchange: ['core', 'importing'],
  worker: ['core', 'importing', 'exchange', 'storage'],
  state: ['core', 'importing', 'exchange', 'storage', 'worker', 'i18n'],
  ui: ['core', 'state', 'i18n'],
};

const layerRules = Object.entries(layers).map(([layer, mayImport]) => {
  const others = Object.keys(layers).filter((name) => name !== layer && !mayImport.includes(name));
  return {
    name: `uporedo/layer-${layer}`,
    files: [`src/${layer}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(others.length
              ? [
                  {
                    regex: `^(\\.\\./)+(${others.join('|')})/`,
                    message: `src/${layer} may import only: ${['itself', ...mayImport].join(', ')}.`,
                  },
                ]
              : []),
            {
              regex: '^(node:|electron$)',
              message: 'The renderer reaches the desktop only through window.desktop.',
            },
            {
              regex: '/electron/(?!bridge\\.ts$)',
              message: 'Only the bridge contract is shared with Electron.',
            },
            ...(layer === 'core'
              ? [
                  {
                    regex: '^(?!\\.|@codemirror/state$|fast-myers-diff$)',
                    message: 'src/core is pure: no packages but those of docs/decisions/0001.',
                  },
                ]
              : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  globalIgnores([
    'out/',
    'dist/',
    '.cache/',
    '.svelte-check/',
    'test-results/',
    'playwright-report/',
    'src/i18n/generated/',
  ]),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '*.ts'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'no-undef': 'off',
      eqeqeq: 'error',
      'svelte/prefer-svelte-reactivity': 'off',
      'svelte/no-at-html-tags': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // In templates the parser types component callbacks as any; svelte-check types them right.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    // Scripts speak to the person at the terminal.
    rules: { 'no-console': 'off' },
  },
  {
    files: ['electron/**'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/src/', message: 'The shell knows nothing of the reader.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > ExpressionStatement > AwaitExpression',
          message:
            'A top-level await of app.whenReady() never ends: Electron waits for this module.',
        },
      ],
    },
  },
  {
    name: 'uporedo/layer-cli',
    files: ['cli/**'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(src/(?!core/|importing/|exchange/)|electron/)|^electron$',
              message:
                'The command line has no window: it may import only core, importing and exchange.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'uporedo/layer-keeper',
    files: ['keeper/**'],
    ignores: ['**/*.test.ts'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(src/(?!core/|importing/|exchange/)|cli/)|^electron$',
              message:
                'The keeper has neither window nor store: only core, importing, exchange and forms of electron/.',
            },
          ],
        },
      ],
    },
  },
  ...layerRules,
);
