export { anchorFile } from './anchor-trails.job.ts';
export { recordFiles } from './archive/record-files.ts';
export { RecordService } from './record.service.ts';
export { RecordsModule } from './records.module.ts';
