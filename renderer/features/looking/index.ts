export { LookingInBackground } from './looking-in-background';
