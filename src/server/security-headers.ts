import helmet from 'helmet'

/**
 * Everything a page loads comes from this server, and nothing stands inline. Browsers are told to come back over HTTPS only
 * where people sign in over it: on a laptop the service speaks HTTP.
 */
export const securityHeaders = ({ https }: { readonly https: boolean }) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
  })
