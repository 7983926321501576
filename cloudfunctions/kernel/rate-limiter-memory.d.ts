// The one limiter that is used, by its own file: the package's entry brings every store that it knows, 64 KB of them.
declare module 'rate-limiter-flexible/lib/RateLimiterMemory' {
  import { RateLimiterMemory } from 'rate-limiter-flexible'
  export default RateLimiterMemory
}
