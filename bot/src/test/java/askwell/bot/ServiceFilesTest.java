package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What the service and the container are allowed, as far as it stands in their files.
class ServiceFilesTest {
    private static final Path DOCKERFILE = Path.of("src/package/Dockerfile");
    private static final Path UNIT = Path.of("src/package/askwell.service");

    @Test
    void the_dockerfile_keeps_to_the_rules() throws IOException {
        assertThat(DockerfileRules.problems(Files.readString(DOCKERFILE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FROM eclipse-temurin\\S*        | FROM eclipse-temurin:latest      | FROM: name the version of the image
                    FROM eclipse-temurin\\S*        | FROM eclipse-temurin             | FROM: name the version of the image
                    USER askwell                    | USER root                        | USER: give the program a user of its own
                    USER askwell                    | # nobody                         | USER: give the program a user of its own
                    USER askwell                    | USER 0:0                         | USER: give the program a user of its own
                    COPY lib .*                     | COPY . /askwell                  | COPY: name what is copied
                    COPY lib .*                     | ADD lib /askwell/lib             | ADD: use COPY
                    STOPSIGNAL SIGTERM              | ENV DISCORD_TOKEN=abc            | ENV: a secret in an image is everybody's
                    STOPSIGNAL SIGTERM              | STOPSIGNL SIGTERM                | STOPSIGNL: is no instruction
                    WORKDIR /askwell                | WORKDIR askwell                  | WORKDIR: give a whole path
                    ENTRYPOINT .*                   | ENTRYPOINT /askwell/askwell run  | ENTRYPOINT: write it as a list
                    (?s)HEALTHCHECK.*?\\n(?! )      | ''                               | HEALTHCHECK: there is none
                    (?s)HEALTHCHECK.*?\\n(?! )      | HEALTHCHECK CMD true\\n          | HEALTHCHECK: write it as a list
                    RUN \\["./askwell".*          | RUN curl example.org             | RUN: the image is made of the package alone
                    """)
    void a_dockerfile_that_does_not_is_told_why(String from, String to, String problem)
            throws IOException {
        var broken = Files.readString(DOCKERFILE).replaceFirst("(?m)^" + from, to + "\n");

        assertThat(DockerfileRules.problems(broken))
                .singleElement()
                .asString()
                .containsPattern("^(line \\d+, )?" + problem);
    }

    @Test
    void the_service_gets_the_network_its_own_folders_and_nothing_else() throws IOException {
        var service = unit();

        assertThat(service)
                .containsEntry("User", List.of("askwell"))
                .containsEntry("NoNewPrivileges", List.of("yes"))
                .containsEntry("ProtectSystem", List.of("strict"))
                .containsEntry("ProtectHome", List.of("yes"))
                .containsEntry("PrivateTmp", List.of("yes"))
                .containsEntry("PrivateDevices", List.of("yes"))
                .containsEntry("ProtectKernelTunables", List.of("yes"))
                .containsEntry("ProtectKernelModules", List.of("yes"))
                .containsEntry("ProtectKernelLogs", List.of("yes"))
                .containsEntry("ProtectControlGroups", List.of("yes"))
                .containsEntry("ProtectClock", List.of("yes"))
                .containsEntry("ProtectHostname", List.of("yes"))
                .containsEntry("ProtectProc", List.of("invisible"))
                .containsEntry("RestrictNamespaces", List.of("yes"))
                .containsEntry("RestrictRealtime", List.of("yes"))
                .containsEntry("RestrictSUIDSGID", List.of("yes"))
                .containsEntry("RestrictAddressFamilies", List.of("AF_INET AF_INET6 AF_UNIX"))
                .containsEntry("LockPersonality", List.of("yes"))
                .containsEntry("CapabilityBoundingSet", List.of(""))
                .containsEntry("AmbientCapabilities", List.of(""))
                .containsEntry("SystemCallArchitectures", List.of("native"))
                .containsEntry("SystemCallFilter", List.of("@system-service", "~@privileged"))
                .containsEntry("UMask", List.of("0077"))
                .containsEntry("StateDirectoryMode", List.of("0700"))
                .doesNotContainKeys("ReadWritePaths", "SupplementaryGroups");
    }

    @Test
    void the_token_is_in_a_file_of_its_own_and_a_crash_is_no_end() throws IOException {
        var service = unit();

        assertThat(service)
                .containsEntry("EnvironmentFile", List.of("-/etc/askwell/token.env"))
                .containsEntry("Restart", List.of("on-failure"));
        assertThat(Files.readString(UNIT)).doesNotContainPattern("(?m)^[^#]*TOKEN=");
        assertThat(service.get("ExecStart")).allMatch(command -> command.startsWith("/"));
    }

    /// The settings of its service, each with all its values.
    private static Map<String, List<String>> unit() throws IOException {
        return Files.readAllLines(UNIT).stream()
                .filter(line -> line.matches("\\w+=.*"))
                .map(line -> line.split("=", 2))
                .collect(groupingBy(setting -> setting[0], mapping(set -> set[1], toList())));
    }
}
