import { inspectHere } from './inspect-task';
import { serveJobs } from './worker-jobs';

serveJobs(self, inspectHere);
