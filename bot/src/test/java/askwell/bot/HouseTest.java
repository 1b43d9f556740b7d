package askwell.bot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The map of the house: which package may know which, and which foreign library belongs to whom. A new package or library
/// gets its line here.
class HouseTest {

    /// Knows all, and wires it by hand.
    private static final String COMMAND_LINE = "bot";

    private static final List<Room> ROOMS =
            List.of(
                    room("config"),
                    room("knowledge.article"),
                    room("knowledge.source").knows("knowledge.article", "config"),
                    room("knowledge.database"),
                    room("knowledge.store")
                            .knows("knowledge.article", "knowledge.database", "config"),
                    room("knowledge.index").knows("knowledge.article", "config"),
                    room("knowledge.answer")
                            .knows(
                                    "knowledge.article",
                                    "knowledge.store",
                                    "knowledge.index",
                                    "config"),
                    room("knowledge.intake")
                            .knows(
                                    "knowledge.article",
                                    "knowledge.source",
                                    "knowledge.store",
                                    "knowledge.index",
                                    "knowledge.answer"),
                    room("knowledge.evaluation").knows("knowledge.article", "knowledge.answer"),
                    room("bot.chat"),
                    room("bot.article").knows("bot.chat", "knowledge.article", "knowledge.answer"),
                    room("bot.group").knows("bot.chat", "config"),
                    room("bot.safety").knows("bot.chat", "config"),
                    room("bot.explaining")
                            .knows(
                                    "bot.chat",
                                    "bot.article",
                                    "knowledge.article",
                                    "knowledge.answer",
                                    "config"),
                    room("bot.asking")
                            .knows(
                                    "bot.chat",
                                    "bot.article",
                                    "bot.explaining",
                                    "bot.group",
                                    "bot.safety",
                                    "bot.journal",
                                    "knowledge.article",
                                    "knowledge.answer",
                                    "knowledge.database",
                                    "config"),
                    room("bot.moderating")
                            .knows(
                                    "bot.chat",
                                    "bot.article",
                                    "bot.explaining",
                                    "bot.journal",
                                    "knowledge.article",
                                    "knowledge.source",
                                    "knowledge.store",
                                    "knowledge.answer",
                                    "knowledge.intake",
                                    "knowledge.database",
                                    "config"),
                    room("bot.administering")
                            .knows(
                                    "bot.chat",
                                    "bot.article",
                                    "bot.journal",
                                    "knowledge.article",
                                    "knowledge.store",
                                    "knowledge.answer",
                                    "knowledge.evaluation",
                                    "knowledge.database",
                                    "config"),
                    room("bot.discord").knows("bot.chat", "config"),
                    room("bot.journal").knows("knowledge.database", "config"),
                    room("bot.metrics"),
                    room("bot.terminal").knows("bot.chat", "config"));

    private static final List<Library> LIBRARIES =
            List.of(
                    library("com.typesafe.config..").of("config"),
                    library("org.apache.commons.text..").of("config"),
                    library("org.jsoup..").of("knowledge.source"),
                    library("org.apache.commons.csv..").of("knowledge.source"),
                    library("org.snakeyaml..").of("knowledge.source"),
                    library("org.jdbi..")
                            .of("knowledge.database", "knowledge.store", "bot.journal"),
                    library("org.flywaydb..").of("knowledge.database"),
                    library("org.sqlite..").of("knowledge.database"),
                    library("java.sql..")
                            .of("knowledge.database", "knowledge.store", "bot.journal"),
                    library("javax.sql..").of("knowledge.database"),
                    library("org.apache.lucene..").of("knowledge.index"),
                    library("ai.onnxruntime..").of("knowledge.index"),
                    library("ai.djl..").of("knowledge.index"),
                    library("dev.langchain4j..").of("knowledge.index"),
                    library("com.github.benmanes.caffeine..")
                            .of("knowledge.index", "bot.journal", "bot.asking"),
                    library("org.knowm.xchart..").of("knowledge.evaluation", "bot.administering"),
                    library("org.apache.commons.statistics..").of("knowledge.evaluation"),
                    library("net.dv8tion..").of("bot.discord"),
                    library("okhttp3..").of("bot.discord"),
                    library("org.dmfs..").of("bot.group"),
                    library("biweekly..").of("bot.group"),
                    library("org.jline..").of("bot.terminal"),
                    library("io.micrometer..").of("bot.metrics"),
                    library("com.sun.net.httpserver..").of("bot.metrics"),
                    library("picocli..").of("bot"),
                    library("me.tongfei.progressbar..").of("bot"),
                    library("ch.qos.logback..").of("bot"),
                    library("tools.jackson..")
                            .of(
                                    "knowledge.source",
                                    "knowledge.store",
                                    "knowledge.evaluation",
                                    "bot"));

    private static final String[] EVERYBODYS = {
        "askwell..",
        "java..",
        "javax..",
        "org.jspecify..",
        "org.slf4j..",
        "com.fasterxml.jackson.annotation.."
    };

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("askwell");

    @ParameterizedTest
    @FieldSource("ROOMS")
    void a_package_knows_only_what_the_map_allows(Room room) {
        noClasses()
                .that(resideInAPackage("askwell." + room.name()))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("askwell..")
                                .and(not(resideInAnyPackage(room.withWhatItKnows()))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void every_package_stands_on_the_map() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
                .isSubsetOf(
                        ours(
                                Stream.concat(
                                        Stream.of(COMMAND_LINE), ROOMS.stream().map(Room::name))));
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void a_library_stays_behind_its_owner(Library library) {
        noClasses()
                .that(not(resideInAnyPackage(ours(library.owners().stream()))))
                .should()
                .dependOnClassesThat(resideInAPackage(library.packages()))
                .check(HOUSE);
    }

    @Test
    void every_library_has_an_owner() {
        var known =
                Stream.concat(Arrays.stream(EVERYBODYS), LIBRARIES.stream().map(Library::packages))
                        .toArray(String[]::new);
        noClasses().should().dependOnClassesThat(not(resideInAnyPackage(known))).check(HOUSE);
    }

    private static Room room(String name) {
        return new Room(name, List.of());
    }

    private static Library library(String packages) {
        return new Library(packages, List.of());
    }

    private static String[] ours(Stream<String> names) {
        return names.map(name -> "askwell." + name).toArray(String[]::new);
    }

    private record Room(String name, List<String> known) {
        Room knows(String... others) {
            return new Room(name, List.of(others));
        }

        String[] withWhatItKnows() {
            return ours(Stream.concat(Stream.of(name), known.stream()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Library(String packages, List<String> owners) {
        Library of(String... rooms) {
            return new Library(packages, List.of(rooms));
        }

        @Override
        public String toString() {
            return packages;
        }
    }
}
