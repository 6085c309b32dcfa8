export { FrameworksModule } from './frameworks.module.ts';
export { frameworkOf, publishedSetHashOf } from './published-set.ts';
