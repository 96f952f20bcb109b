import helmet from 'helmet'

/**
 * Everything a page loads comes from this server, and nothing stands inline. No HSTS and no upgrade to HTTPS: on a laptop
 * the service speaks HTTP, and a proxy that ends TLS adds them itself.
 */
export const securityHeaders = () =>
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
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  })
