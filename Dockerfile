# The portal as an image that runs as an ordinary user; docs/operations.md, 'In containers'.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# Machine code ahead of time: the portal starts in two thirds of the time.
RUN if [ "$(uname -m)" = x86_64 ]; then ahead='--runtime linux-x64 --self-contained false -p:PublishReadyToRun=true'; fi \
 && dotnet publish src/Zwolle.Portal --configuration Release $ahead --output /app
RUN dotnet tool restore \
 && dotnet ef migrations script --idempotent --project src/Zwolle.Portal --context SqlServerPortalDbContext \
      --output /portal.sql -- --Database:Provider SqlServer --ConnectionStrings:Portal unused

# Brings an SQL Server to this version and ends: docker compose runs it before the portal.
FROM mcr.microsoft.com/mssql/server:2022-latest AS database-script
COPY --from=build /portal.sql /deploy/portal.sql
COPY deploy/database-script.sh deploy/sqlserver-before.sql deploy/sqlserver-after.sql /deploy/
USER mssql
ENTRYPOINT ["bash", "/deploy/database-script.sh"]

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS portal
WORKDIR /app
COPY --from=build /app .
COPY deploy/healthcheck.sh /deploy/healthcheck.sh
RUN mkdir /data && chown "$APP_UID" /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    Portal__DataFolder=/data \
    Logging__Json=true \
    Logging__File=""
VOLUME /data
EXPOSE 8080
USER $APP_UID
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["bash", "/deploy/healthcheck.sh"]
ENTRYPOINT ["dotnet", "Zwolle.Portal.dll"]
