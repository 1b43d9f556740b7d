package askwell.config;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.config.Effective.Line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Servers with a section of their own.
class ServersTest {
    private static final String NORTH = "id = \"123456789012345678\", name = north";
    private static final String GROUP =
            "{ id = %s, name = \"%s\", kind = walk, audience = All, open = on, registration = off }";

    @TempDir private Path folder = Path.of("");

    private Server server(String text) {
        return Written.in(folder, text).read().servers().getFirst();
    }

    private String refusal(String text) {
        return Written.in(folder, text).refusal();
    }

    @Test
    void have_what_their_section_says_and_of_the_rest_what_it_leaves_out() {
        var server =
                server(
                        """
                        organisation { name = "Carers", contact = "all@example.org" }
                        answering.threshold = 0.8
                        groups = [%s]
                        texts.en.groups.title = "For all"
                        servers = [{
                          %s
                          organisation.name = "Carers North"
                          groups = [%s]
                          texts.es.groups.title = "Del norte"
                        }]
                        """
                                .formatted(
                                        GROUP.formatted("a", "A"),
                                        NORTH,
                                        GROUP.formatted("b", "B")));

        assertThat(server.id()).isEqualTo("123456789012345678");
        assertThat(server.name()).isEqualTo("north");
        var settings = server.settings();
        assertThat(settings.organisation())
                .isEqualTo(
                        new Organisation(
                                "Carers North", Optional.empty(), Optional.of("all@example.org")));
        assertThat(settings.answering().threshold()).isEqualTo(0.8);
        assertThat(settings.groups()).extracting(Group::id).containsExactly("b");
        assertThat(settings.texts().byLanguage().getOrDefault("en", Map.of()))
                .containsEntry("groups.title", "For all");
        assertThat(settings.texts().byLanguage().getOrDefault("es", Map.of()))
                .containsEntry("groups.title", "Del norte");
        assertThat(settings.servers()).isEmpty();
    }

    @Test
    void add_to_a_list_of_the_rest_by_naming_it() {
        var server =
                server(
                        """
                        groups = [%s]
                        servers = [{ %s, groups = ${groups} [%s] }]
                        """
                                .formatted(
                                        GROUP.formatted("a", "A"),
                                        NORTH,
                                        GROUP.formatted("b", "B")));

        assertThat(server.settings().groups()).extracting(Group::id).containsExactly("a", "b");
    }

    @Test
    void keep_everything_in_a_folder_of_their_own() {
        var settings =
                Written.in(folder, "storage.folder = kept, servers = [{ %s }]".formatted(NORTH))
                        .read();

        assertThat(storage(settings)).isEqualTo(Path.of("kept/servers/north"));
        assertThat(storage(settings.at(Path.of("/home"))))
                .isEqualTo(Path.of("/home/kept/servers/north"));
        assertThat(storage(settings.keptIn(new Storage(Path.of("/elsewhere")))))
                .isEqualTo(Path.of("/elsewhere/servers/north"));
    }

    private static Path storage(Settings settings) {
        return settings.servers().getFirst().settings().storage().folder();
    }

    @Test
    void have_no_channels_and_roles_of_another_server() {
        var server =
                server(
                        """
                        discord { moderators-channel = "111111111111111111",
                                  watch { channels = ["222222222222222222"], threshold = 0.95 } }
                        safety { staff-channel = "333333333333333333", emergency = "911" }
                        moderating { approval = on, roles.add = ["444444444444444444"] }
                        servers = [{ %s }]
                        """
                                .formatted(NORTH));

        var settings = server.settings();
        assertThat(settings.discord().moderatorsChannel()).isEmpty();
        assertThat(settings.discord().watch().channels()).isEmpty();
        assertThat(settings.discord().watch().threshold()).isEqualTo(0.95);
        assertThat(settings.safety().staffChannel()).isEmpty();
        assertThat(settings.safety().emergency()).contains("911");
        assertThat(settings.moderating().roles().add()).isEmpty();
        assertThat(settings.moderating().approval()).isTrue();
    }

    @Test
    void may_not_say_what_is_one_for_the_whole_bot() {
        assertThat(
                        refusal(
                                """
                                servers = [{
                                  %s
                                  discord { token = "very.secret", token-file = a, shards = 2
                                    api-url = "https://example.org", message-content = on }
                                  storage.folder = elsewhere
                                  metrics.port = 9464
                                  texts.es.command.ask.name = pregunta
                                  servers = []
                                }]
                                """
                                        .formatted(NORTH)))
                .isEqualTo(
                        """
                        askwell.conf has 9 problems:

                          line 3  servers[north].discord.token
                                  is one for the whole bot; write it outside of servers
                          line 3  servers[north].discord.token-file
                                  is one for the whole bot; write it outside of servers
                          line 3  servers[north].discord.shards
                                  is one for the whole bot; write it outside of servers
                          line 4  servers[north].discord.api-url
                                  is one for the whole bot; write it outside of servers
                          line 4  servers[north].discord.message-content
                                  is one for the whole bot; write it outside of servers
                          line 5  servers[north].storage
                                  is one for the whole bot; write it outside of servers
                          line 6  servers[north].metrics
                                  is one for the whole bot; write it outside of servers
                          line 7  servers[north].texts.es.command
                                  is one for the whole bot; write it outside of servers
                          line 8  servers[north].servers
                                  is one for the whole bot; write it outside of servers\
                        """);
    }

    @Test
    void are_told_all_their_problems_at_once_with_those_of_the_rest() {
        assertThat(
                        refusal(
                                """
                                answering.threshold = 8
                                servers = [
                                  {
                                    %s
                                    answering { unsure-threshold = "9%%" }
                                    organistion.name = "Carers North"
                                    discord { moderators-channel = general, watch.chanels = [] }
                                    groups = [{ id = a, name = A, kind = B, audience = C, open = on }]
                                  }
                                  { id = north, name = "../North" }
                                  { name = south }
                                  7
                                ]
                                """
                                        .formatted(NORTH)))
                .isEqualTo(
                        """
                        askwell.conf has 10 problems:

                          line 1   answering.threshold = 8
                                   must be between 0 and 1
                          line 5   servers[north].answering.unsure-threshold = "9%"
                                   has a percent sign; write a share of 1, here 0.09
                          line 6   servers[north].organistion
                                   is not a setting; did you mean organisation?
                          line 7   servers[north].discord.moderators-channel = "general"
                                   must be an id of Discord's, 17 to 20 digits (Developer Mode on, right-click, Copy ID)
                          line 7   servers[north].discord.watch.chanels
                                   is not a setting; did you mean channels?
                          line 8   servers[north].groups[a].registration
                                   is missing; it must be on or off
                          line 10  servers[../North].id = "north"
                                   must be an id of Discord's, 17 to 20 digits (Developer Mode on, right-click, Copy ID)
                          line 10  servers[../North].name = "../North"
                                   must be 1 to 40 small letters, digits and hyphens, such as "carers-north"
                          line 11  servers[south].id
                                   is missing; it must be an id of Discord's, 17 to 20 digits (Developer Mode on, right-click, Copy ID)
                          line 12  servers[4] = 7
                                   must be a { block }\
                        """);
    }

    @Test
    void share_neither_id_nor_name() {
        assertThat(refusal("servers = [\n{ %s }\n{ %s }\n]".formatted(NORTH, NORTH)))
                .isEqualTo(
                        """
                        askwell.conf has 2 problems:

                          line 3  servers[north].name = "north"
                                  is the name of an earlier server; give each its own
                          line 3  servers[north].id = "123456789012345678"
                                  is the id of an earlier server; give each its own\
                        """);
    }

    @Test
    void blame_the_section_where_it_does_not_go_with_the_rest() {
        assertThat(
                        refusal(
                                """
                                answering { threshold = 0.8, unsure-threshold = 0.5 }
                                servers = [
                                  { %s, answering.threshold = 0.3 }
                                ]
                                """
                                        .formatted(NORTH)))
                .isEqualTo(
                        """
                        askwell.conf has 1 problem:

                          line 3  servers[north].answering.threshold = 0.3
                                  unsure-threshold (0.5) must not be above threshold (0.3)\
                        """);
    }

    @Test
    void may_not_be_called_as_devices_are() {
        assertThat(refusal("servers = [{ id = \"123456789012345678\", name = con }]"))
                .contains("servers[con].name = \"con\"", "must be 1 to 40 small letters");
    }

    @Test
    void are_read_by_themselves_and_say_where_each_setting_comes_from() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("askwell.conf"),
                        """
                        organisation.contact = "all@example.org"
                        servers = [
                          { %s
                            organisation.name = "Carers North" }
                          { id = "223456789012345678", name = south, answering.threshold = 8 }
                        ]
                        """
                                .formatted(NORTH));
        var north =
                new Server(
                        "123456789012345678",
                        "north",
                        Settings.defaults().keptIn(new Storage(folder.resolve("data"))));
        var layers = new Layers(file, folder).of(north);

        assertThat(layers.read().organisation().name()).isEqualTo("Carers North");
        assertThat(layers.effective().settings())
                .contains(
                        new Line("organisation.name", "\"Carers North\"", file + " line 4", false),
                        new Line(
                                "organisation.contact",
                                "\"all@example.org\"",
                                file + " line 1",
                                false),
                        new Line("storage.folder", "\"data/servers/north\"", "default", true))
                .noneMatch(line -> line.path().startsWith("servers"));
        assertThat(new Layers(file, folder).ofRest().effective().settings())
                .contains(new Line("servers", "[\"north\",\"south\"]", file + " line 2", false))
                .noneMatch(line -> line.path().startsWith("servers["));
        assertThat(layers.tunable()).contains("organisation.contact").doesNotContain("name");
    }
}
