# The image of every service in docker-compose.yml: the parts of the house and their libraries, started by naming them.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# The programs of the embedded PostgreSQL stay out: a server has one of its own.
RUN mvn -B -ntp -DskipTests -Dspotless.check.skip=true package \
        org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
        -DincludeScope=runtime -DexcludeGroupIds=fr.paroletenue,io.zonky.test.postgres -DoutputDirectory=/app/lib \
    && for part in shared-api frame command-side query-side back-office; do \
           mkdir -p /app/$part && find $part/target -maxdepth 1 -name '*.jar' ! -name '*-tests.jar' -exec cp {} /app/$part/ \; ; \
       done

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data paroletenue \
    && install -d -o paroletenue -g paroletenue -m 700 /data /access /access/house /access/command-side /access/query-side
COPY --from=build /app /app
USER paroletenue
WORKDIR /data
ENV PAROLE_TENUE_DATA=/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "-cp"]
CMD ["/app/back-office/*:/app/command-side/*:/app/query-side/*:/app/frame/*:/app/shared-api/*:/app/lib/*", "fr.paroletenue.backoffice.BackOffice"]
