/** The profile's fields as they stand in a sentence. */
export const profileWords: Readonly<Record<string, string>> = {
  name: 'your name',
  email: 'your email address',
  library: 'your library',
  role: 'your role',
  admittedOn: 'your date of admission',
};
