import { createMakeFiles } from '../../shared/pdf/make-files';
import { redrawPicture } from './redraw-picture';
import { serveJobs } from './worker-jobs';

serveJobs(self, createMakeFiles(redrawPicture));
