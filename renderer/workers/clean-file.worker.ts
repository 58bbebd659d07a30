import { cleanHere } from './clean-task';
import { serveJobs } from './worker-jobs';

serveJobs(self, cleanHere);
