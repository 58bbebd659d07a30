/** What the privacy screen looks for, one and many. */
export const patronWords: Readonly<Record<string, { readonly one: string; readonly other: string }>> = {
  barcode: { one: 'a card number', other: 'card numbers' },
  phone: { one: 'a telephone number', other: 'telephone numbers' },
  email: { one: 'an e-mail address', other: 'e-mail addresses' },
  address: { one: 'a postal address', other: 'postal addresses' },
  circulation: { one: 'a name beside a loan or a question', other: 'names beside loans or questions' },
  birth: { one: 'an age or a date of birth', other: 'ages or dates of birth' },
};
