/** The pages of the panel and their paths. Each is loaded when somebody goes there. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { query } from './api/call.ts'
import { PageFailed } from './parts/page-failed.tsx'
import { PageSkeleton } from './parts/page-skeleton.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: lazyRouteComponent(() => import('./pages/not-found/page.tsx'), 'NotFoundPage'),
})

/** Pages for somebody who is signed in, with the navigation around them. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

/** What follows the `?`: everything there is text until its page looks at it. */
type Search = Record<string, string | undefined>
const asText = (search: Record<string, unknown>): Search => search as Search

const routes = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/services', replace: true })
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./pages/sign-in/page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('./pages/sign-up/page.tsx'), 'SignUpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/verify',
    component: lazyRouteComponent(() => import('./pages/verify-address/page.tsx'), 'VerifyAddressPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset-password',
    component: lazyRouteComponent(() => import('./pages/forgotten-password/page.tsx'), 'ForgottenPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/choose-password',
    component: lazyRouteComponent(() => import('./pages/choose-password/page.tsx'), 'ChoosePasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/confirm-address/$id',
    component: lazyRouteComponent(() => import('./pages/confirm-address/page.tsx'), 'ConfirmAddressPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures',
    component: lazyRouteComponent(() => import('./pages/procedures/page.tsx'), 'ProceduresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/owner',
    validateSearch: asText,
    component: lazyRouteComponent(() => import('./pages/begin-procedure/page.tsx'), 'ChangeOwnerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/contacts',
    validateSearch: asText,
    component: lazyRouteComponent(() => import('./pages/begin-procedure/page.tsx'), 'ChangeContactsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/status',
    component: lazyRouteComponent(() => import('./pages/procedure-status/page.tsx'), 'ProcedureStatusPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/procedures/object',
    component: lazyRouteComponent(() => import('./pages/procedure-objection/page.tsx'), 'ObjectPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/owner-change',
    component: lazyRouteComponent(() => import('./pages/confirm-owner/page.tsx'), 'ConfirmOwnerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/auth/validate',
    component: lazyRouteComponent(() => import('./pages/allow-application/page.tsx'), 'AllowApplicationPage'),
  }),
  shell.addChildren([
    createRoute({
      getParentRoute: () => shell,
      path: '/services',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/my-services/page.tsx'), 'MyServicesPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/services/$serviceId/contacts',
      component: lazyRouteComponent(() => import('./pages/edit-contacts/page.tsx'), 'EditContactsPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/services/$serviceId/history',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/history/page.tsx'), 'ServiceHistoryPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/services/$serviceId/rights',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/contact-rights/page.tsx'), 'ContactRightsPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/services/$serviceId/owner',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/service-owner/page.tsx'), 'ServiceOwnerPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/requests',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/my-requests/page.tsx'), 'MyRequestsPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/requests/$id',
      component: lazyRouteComponent(() => import('./pages/answer-request/page.tsx'), 'AnswerRequestPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/telephony',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/telephony/page.tsx'), 'TelephonyPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/telephony/reorganise',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/reorganise/page.tsx'), 'ReorganisePage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/telephony/validation',
      component: lazyRouteComponent(() => import('./pages/voip-validation/page.tsx'), 'VoipValidationPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/telephony/requests/$number',
      component: lazyRouteComponent(() => import('./pages/staff-request/page.tsx'), 'StaffRequestPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/history',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/history/page.tsx'), 'AccountHistoryPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/users',
      component: lazyRouteComponent(() => import('./pages/users/page.tsx'), 'UsersPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/users/$login',
      component: lazyRouteComponent(() => import('./pages/users/one-user.tsx'), 'UserPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/access',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/access/page.tsx'), 'AccessPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/access/new',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/edit-policy/page.tsx'), 'NewPolicyPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/access/simulator',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/access-simulator/page.tsx'), 'SimulatorPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/access/$policyId',
      component: lazyRouteComponent(() => import('./pages/edit-policy/page.tsx'), 'EditPolicyPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/staff',
      validateSearch: asText,
      component: lazyRouteComponent(() => import('./pages/staff-queue/page.tsx'), 'StaffQueuePage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/staff/$number',
      component: lazyRouteComponent(() => import('./pages/staff-review/page.tsx'), 'StaffReviewPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/profile',
      component: lazyRouteComponent(() => import('./pages/profile/page.tsx'), 'ProfilePage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/profile/security',
      component: lazyRouteComponent(() => import('./pages/profile/security.tsx'), 'SecurityPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/profile/sessions',
      component: lazyRouteComponent(() => import('./pages/profile/sessions.tsx'), 'SessionsPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/profile/applications',
      component: lazyRouteComponent(() => import('./pages/profile/applications.tsx'), 'ApplicationsPage'),
    }),
  ]),
])

export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: query,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
