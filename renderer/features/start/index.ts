export { ProfilePage } from './profile-page';
export { StartPage } from './start-page';
