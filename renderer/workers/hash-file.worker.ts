import { hashBlob } from './hash-blob';
import { serveJobs } from './worker-jobs';

serveJobs(self, hashBlob);
