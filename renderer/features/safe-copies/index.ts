export { AllSafeCopiesPage } from './all-safe-copies-page';
export { SafeCopiesPage } from './safe-copies-page';
export { SafeCopyRescue } from './safe-copy-rescue';
