// Every rule is an error: a warning that stays teaches people to ignore warnings.
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const restrict = (...rules) => rules.map(([selector, message]) => ({ selector, message }));

const HOUSE = [
  [
    "ImportDeclaration[source.value='date-fns']",
    "Import each function by itself, from 'date-fns/addDays': all of them take a process two seconds to load.",
  ],
  ["ImportDeclaration[source.value='zod']", "Import from 'zod/mini': the full build costs the browser 70 kB."],
  [
    'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    'Every test runs. Say in the test itself when it cannot, or delete it.',
  ],
];

const COMPILED = [
  [
    'ClassBody ImportExpression[source.value=/^\\..*\\.ts$/]',
    'Import it in a function beside the class: compiled inside a decorated class it keeps the ending of the source file.',
  ],
];

// A sentence, or a name that begins with a capital, outside of $localize and of templates (which have a rule of their own).
const TEXTS = [
  [
    ':not(CallExpression[callee.property.name="startsWith"], NewExpression[callee.name=/Error$/]) > Literal:not(.key)[value=/^[A-Z“][\\w’-]*,? [a-z]/]',
    'Text for people goes through $localize, so that it can be translated.',
  ],
  [
    'TemplateLiteral:not(TaggedTemplateExpression > TemplateLiteral, Decorator TemplateLiteral) > TemplateElement[value.raw=/[a-z]{2} [a-z]{2}/]',
    'Text for people goes through $localize, so that it can be translated.',
  ],
];

// Attributes that hold no text for people.
const WORDLESS = [
  'accept',
  'aria-describedby',
  'aria-labelledby',
  'aria-orientation',
  'autocapitalize',
  'controls',
  'd',
  'field',
  'fragment',
  'inputmode',
  'kind',
  'knownAs',
  'queryParamsHandling',
  'rel',
  'scope',
  'text-anchor',
];

const PURE = [
  [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'The engine has no clock: take the as-of date as a parameter.',
  ],
  [
    "MemberExpression[object.name='Date'][property.name='now']",
    'The engine has no clock: take the as-of date as a parameter.',
  ],
  [
    "MemberExpression[object.name='Math'][property.name='random']",
    'The engine has no randomness: same input, same bytes.',
  ],
  [
    'MemberExpression[property.name=/^(toLocale.*|localeCompare)$/]',
    'Results must not depend on the locale of the machine.',
  ],
  ["MemberExpression[object.name='Intl']", 'Results must not depend on the locale of the machine.'],
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/.angular/',
      'data/',
      'out/',
      '**/corpus/',
      'packages/client/src/schema.ts',
      '**/playwright-report/',
      '**/test-results/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...restrict(...HOUSE)],
    },
  },
  {
    files: ['packages/scoring/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrict(...HOUSE, ...PURE)] },
  },
  {
    // Nest modules and decorated classes are often empty, and its tests read untyped JSON bodies.
    files: ['apps/api/**/*.ts'],
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': ['error', ...restrict(...HOUSE, ...COMPILED)],
    },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', '**/e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        { type: ['element', 'attribute'], prefix: 'app', style: 'kebab-case' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            ...['contracts', 'guide', 'problems'].map((entry) => ({
              name: `@evenhand/shared/${entry}`,
              allowTypeImports: true,
              message: `Import values from their own file, "@evenhand/shared/${entry}/...": through the index every page fetches all of them.`,
            })),
            {
              name: '@angular/common/http',
              importNames: ['httpResource'],
              message: 'Use freshResource: a reload while a reading is under way is dropped by Angular.',
            },
          ],
        },
      ],
      '@angular-eslint/directive-selector': 'off',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: ['apps/web/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrict(...HOUSE, ...TEXTS)] },
  },
  {
    files: ['apps/web/src/app/core/api/fresh-resource.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['apps/web/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    // Every text of a template can be translated. A brand, a hash or a number is no text.
    files: ['apps/web/src/app/**/*.html'],
    ignores: ['**/*.spec.ts/**'],
    rules: {
      '@angular-eslint/template/i18n': [
        'error',
        { checkId: false, boundTextAllowedPattern: '^[^A-Za-z]*$', ignoreAttributes: WORDLESS },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'LiteralPrimitive[value=/^[A-Z“][a-z]/]',
          message: 'Words in an expression of a template cannot be translated: mark them with $localize in its class.',
        },
      ],
    },
  },
);
