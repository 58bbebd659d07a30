export { PrintDialog } from './print-dialog';
