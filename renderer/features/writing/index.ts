export { WritingPage } from './writing-page';
