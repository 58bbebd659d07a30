import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Files share one document: what a test leaves on the screen would be found by the next. */
afterEach(cleanup);
