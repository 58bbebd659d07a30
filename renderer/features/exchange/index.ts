export { BackupPage } from './backup/backup-page';
export { BringInPage } from './bring-in-page';
export { ExportPage } from './export-page';
export { ReceiptPage } from './receipt-page';
