export { FrameworksModule } from './frameworks.module.ts';
export { publishedSet, type PublishedSet } from './published-set.ts';
