export { FrameworksModule } from './frameworks.module.ts';
export { FrameworksService } from './frameworks.service.ts';
export { frameworkOf, publishedSetHashOf } from './published-set.ts';
