/** How refusals about the second factor are answered: a part of the table in `refusals.ts`. */
export const SECOND_FACTOR_ANSWERS = {
  second_factor_needed: {
    status: 403,
    en: () =>
      'For this, your second factor is needed, given within the last ten minutes. Signed in to the control panel, confirm that it is you (POST /me/session/secondFactor), then repeat it. An application can not do this in your name.',
    fr: () =>
      'Cette action demande votre second facteur, présenté dans les dix dernières minutes. Connecté à l’espace client, confirmez votre identité (POST /me/session/secondFactor), puis recommencez. Une application ne peut pas le faire en votre nom.',
  },
  wrong_second_factor: {
    status: 403,
    en: () => 'That did not prove that it is you. Take the code that the app shows now, another recovery code, or your passkey.',
    fr: () =>
      'Votre identité n’a pas pu être confirmée. Saisissez le code que l’application affiche maintenant, un autre code de secours, ou utilisez votre clé d’accès.',
  },
  second_factor_not_set: {
    status: 409,
    en: () => 'There is no such second factor on your account. Set it up first.',
    fr: () => 'Votre compte n’a pas ce second facteur. Commencez par le configurer.',
  },
  last_second_factor: {
    status: 409,
    en: () =>
      'This is your last second factor, and changes of the administrative contact need one. Add another one, or end that setting, then remove this one.',
    fr: () =>
      'C’est votre dernier second facteur, et les changements de contact administrateur en demandent un. Ajoutez-en un autre ou désactivez ce réglage, puis supprimez celui-ci.',
  },
  passkeys_impossible: {
    status: 409,
    en: () => 'Passkeys do not work at this address: browsers want a host name and TLS for them. Use an authenticator app.',
    fr: () =>
      'Les clés d’accès ne fonctionnent pas à cette adresse : les navigateurs exigent un nom d’hôte et TLS. Utilisez une application d’authentification.',
  },
  passkey_unusable: {
    status: 400,
    en: () => 'This passkey can not be added: it took too long, was added already, or is not for this site. Start again.',
    fr: () =>
      'Cette clé d’accès ne peut pas être ajoutée : le délai est passé, elle l’est déjà, ou elle n’est pas destinée à ce site. Recommencez.',
  },
  too_many_passkeys: {
    status: 409,
    en: () => 'Your account has twenty passkeys already. Remove one that you no longer use, then add this one.',
    fr: () => 'Votre compte a déjà vingt clés d’accès. Supprimez-en une que vous n’utilisez plus, puis ajoutez celle-ci.',
  },
}
