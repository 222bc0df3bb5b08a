/**
 * Where the links of letters lead until the control panel is there: each says which call does what the letter is about.
 * The code is in the fragment, which never reaches this server; opening a page changes nothing.
 */
import type { FastifyInstance } from 'fastify'
import { type Language, languageOf } from './language.ts'
import { sendPage } from './plain-page.ts'

type Text = { title: string; lead: string }

const PAGES: { path: string; call: string; texts: Record<Language, Text> }[] = [
  {
    path: '/requests/:id',
    call: 'POST /1.0/me/task/contactChange/{id}/accept\nPOST /1.0/me/task/contactChange/{id}/refuse\n\n{"token": "…"}',
    texts: {
      en: {
        title: 'Answer a request',
        lead: 'Nothing has been answered by opening this page. Signed in as the account that the letter went to, accept or refuse with the code of the letter:',
      },
      fr: {
        title: 'Répondre à une demande',
        lead: 'Ouvrir cette page n’a rien validé. Connecté avec le compte destinataire de l’e-mail, acceptez ou refusez avec le code qu’il contient :',
      },
    },
  },
  {
    path: '/verify',
    call: 'POST /1.0/auth/verifyEmail\n\n{"token": "…"}',
    texts: {
      en: { title: 'Verify your address', lead: 'Confirm that this mailbox is yours with the code of the letter:' },
      fr: {
        title: 'Vérifier votre adresse',
        lead: 'Confirmez que cette boîte aux lettres est la vôtre avec le code de l’e-mail :',
      },
    },
  },
  {
    path: '/choose-password',
    call: 'POST /1.0/auth/resetPassword\n\n{"token": "…", "password": "…"}',
    texts: {
      en: { title: 'Choose a password', lead: 'Choose a new password with the code of the letter:' },
      fr: { title: 'Choisir un mot de passe', lead: 'Choisissez un nouveau mot de passe avec le code de l’e-mail :' },
    },
  },
  {
    path: '/reset-password',
    call: 'POST /1.0/auth/forgotPassword\n\n{"account": "…"}',
    texts: {
      en: {
        title: 'Forgotten password',
        lead: 'Have a letter sent to you with which you can choose a new password. Give your NIC handle or your e-mail address:',
      },
      fr: {
        title: 'Mot de passe oublié',
        lead: 'Recevez un e-mail qui vous permet de choisir un nouveau mot de passe. Indiquez votre identifiant client ou votre adresse e-mail :',
      },
    },
  },
  {
    path: '/confirm-address/:id',
    call: 'POST /1.0/me/task/emailChange/{id}/accept\n\n{"token": "…"}',
    texts: {
      en: {
        title: 'Confirm your new address',
        lead: 'Signed in to your account, confirm the new address with the code of the letter:',
      },
      fr: {
        title: 'Confirmer votre nouvelle adresse',
        lead: 'Connecté à votre compte, confirmez la nouvelle adresse avec le code de l’e-mail :',
      },
    },
  },
]

const MORE: Record<Language, string> = {
  en: 'The pages of the control panel will take this over. Until then, the API does it.',
  fr: 'Les pages de l’espace client prendront le relais. D’ici là, l’API s’en charge.',
}

const READ: Record<Language, string> = { en: 'Read the API', fr: 'Lire l’API' }

export function letterPageRoutes(app: FastifyInstance): void {
  for (const { path, call, texts } of PAGES) {
    app.get<{ Params: { id?: string } }>(path, { schema: { hide: true } }, async (request, reply) => {
      const language = languageOf(request)
      const { title, lead } = texts[language]
      const id = /^\d{1,15}$/.test(request.params.id ?? '') ? request.params.id! : '{id}'
      const body = `<p>${lead}</p>\n<pre>${breakable(call.replaceAll('{id}', id))}</pre>\n<p>${MORE[language]}</p>\n<ul><li><a href="/api">${READ[language]}</a></li></ul>`
      return sendPage(reply, language, title, body)
    })
  }
}

/** On a narrow screen, a path breaks between its segments. */
function breakable(call: string): string {
  return call.replaceAll('/', '/<wbr>')
}
