export { recordFiles, type WholeRecord } from './archive/record-files.ts';
export { RecordService } from './record.service.ts';
export { RecordsModule } from './records.module.ts';
