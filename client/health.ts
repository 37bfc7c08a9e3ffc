/** What a platform and an on-call person ask of a process: alive, ready, and its metrics. Not for the public: OPERATIONS_PORT. */
import type { FastifyPluginAsync } from 'fastify';

export interface HealthDependencies {
  /** One line per thing this process cannot do without; an empty list means ready. */
  notReady(): Promise<readonly string[]>;
  /** The process's Prometheus page. */
  metrics(): Promise<string>;
}

/** `/healthz`: the process runs. `/readyz`: it can do its work, or says what is missing. `/metrics`: Prometheus. */
export function health(dependencies: HealthDependencies): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/healthz', alive);
    scope.get('/readyz', async (_request, reply) => {
      const missing = await dependencies.notReady();
      return reply
        .code(missing.length === 0 ? 200 : 503)
        .send({ status: missing.length === 0 ? 'ready' : 'not_ready', missing });
    });
    scope.get('/metrics', async (_request, reply) =>
      reply.type('text/plain; version=0.0.4; charset=utf-8').send(await dependencies.metrics()),
    );
  };
}

/** The answer of `/healthz`, which the public port gives too: a load balancer asks where it sends. */
export function alive(): { readonly status: 'ok' } {
  return { status: 'ok' };
}
