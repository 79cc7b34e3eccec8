# One image for every process: `hivesync api` and `hivesync runner`, and the small commands beside them.
# `docker build -t hivesync .`; docs/deployment.md says how it is run.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# No install scripts: those of our packages fetch or link what only laptops need.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY tsconfig.json tsup.config.ts ./
COPY clients/sdk ./clients/sdk
COPY deploy/r2 ./deploy/r2
COPY drizzle ./drizzle
COPY examples ./examples
COPY scripts ./scripts
COPY src ./src
COPY runners ./runners
RUN npx tsup && node scripts/image/assemble.ts /app

FROM node:24-bookworm-slim
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="HiveSync" \
      org.opencontainers.image.description="React Native screens on a real phone seconds after an edit" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production \
    DATA_DIR=/data
# Nothing is installed at run time.
RUN rm -rf /usr/local/lib/node_modules/npm /usr/local/bin/npm /usr/local/bin/npx /opt/yarn* \
    && mkdir -p /data/storage /data/cache /data/outbox \
    && chown -R node:node /data
COPY --from=build /app /app
WORKDIR /app
USER node
VOLUME /data
EXPOSE 4000
# The processes end by themselves on SIGTERM, within ten seconds.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=10s --start-period=120s --retries=5 \
  CMD ["node", "/app/dist/hivesync.js", "healthcheck-api"]
ENTRYPOINT ["node", "/app/dist/hivesync.js"]
CMD ["api"]
