package askwell.bot;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a Dockerfile of ours must keep to, whatever Docker takes.
final class DockerfileRules {
    private static final Set<String> KNOWN =
            Set.of(
                    "FROM",
                    "ARG",
                    "RUN",
                    "COPY",
                    "WORKDIR",
                    "USER",
                    "VOLUME",
                    "ENV",
                    "EXPOSE",
                    "LABEL",
                    "SHELL",
                    "STOPSIGNAL",
                    "HEALTHCHECK",
                    "ENTRYPOINT",
                    "CMD");
    private static final Pattern PINNED =
            Pattern.compile("\\S+(:\\d[\\w.-]*|@sha256:[0-9a-f]{64})");
    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b\\w*(token|secret|password|passwd|api_?key)\\w*\\s*=\\s*\\S");

    private record Instruction(int line, String name, String rest) {}

    private final List<Instruction> all;
    private final List<String> problems = new ArrayList<>();

    private DockerfileRules(List<Instruction> all) {
        this.all = all;
    }

    /// A sentence each.
    static List<String> problems(String dockerfile) {
        var rules = new DockerfileRules(instructions(dockerfile));
        rules.all.forEach(rules::look);
        rules.user();
        rules.ends();
        return List.copyOf(rules.problems);
    }

    private static List<Instruction> instructions(String dockerfile) {
        var found = new ArrayList<Instruction>();
        var open = new StringBuilder();
        int number = 0;
        int first = 0;
        for (var line : dockerfile.lines().toList()) {
            number++;
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            first = open.isEmpty() ? number : first;
            boolean goesOn = line.stripTrailing().endsWith("\\");
            open.append(goesOn ? line.stripTrailing().replaceFirst("\\\\$", " ") : line);
            if (!goesOn) {
                var words = open.toString().strip().split("\\s+", 2);
                found.add(new Instruction(first, words[0], words.length > 1 ? words[1] : ""));
                open.setLength(0);
            }
        }
        return found;
    }

    private void look(Instruction one) {
        var rest = one.rest();
        switch (one.name()) {
            case "FROM" ->
                    expect(
                            one,
                            PINNED.matcher(rest.split(" (?i:as) ", 2)[0].strip()).matches(),
                            "name the version of the image, or its digest, or every build is of another one");
            case "ADD" -> expect(one, false, "use COPY: ADD also downloads and unpacks");
            case "COPY" ->
                    expect(
                            one,
                            !rest.matches("(--\\S+ +)*\\.?/? .*"),
                            "name what is copied: the whole folder may hold settings with a token, and what members asked");
            case "RUN" ->
                    expect(
                            one,
                            !rest.matches("(?s).*\\b(sudo|curl|wget|apt-get upgrade)\\b.*"),
                            "the image is made of the package alone: nothing is downloaded, and nobody becomes root");
            case "WORKDIR" -> expect(one, rest.startsWith("/"), "give a whole path");
            case "ENTRYPOINT", "CMD" -> expect(one, isExec(rest), EXEC);
            case "HEALTHCHECK" ->
                    expect(one, isExec(rest.replaceFirst("(?s)^(--\\S+ +)*CMD +", "")), EXEC);
            default -> expect(one, KNOWN.contains(one.name()), "is no instruction");
        }
        if (Set.of("ENV", "ARG", "LABEL").contains(one.name())) {
            expect(
                    one,
                    !SECRET.matcher(rest).find(),
                    "a secret in an image is everybody's: hand it over at the start");
        }
    }

    private static final String EXEC =
            "write it as a list, [\"program\", \"argument\"]: a shell in between does not hand on what stops it";

    private static boolean isExec(String rest) {
        try {
            var list = new JsonMapper().readTree(rest);
            return list.isArray() && !list.isEmpty();
        } catch (JacksonException words) {
            return false;
        }
    }

    /// The last one holds when the container runs.
    private void user() {
        var user = last("USER").map(Instruction::rest).orElse("root").toLowerCase(Locale.ROOT);
        if (Stream.of("root", "0").anyMatch(root -> user.split(":", 2)[0].equals(root))) {
            problems.add("USER: give the program a user of its own; without one it is root");
        }
    }

    private void ends() {
        for (var needed : List.of("FROM", "ENTRYPOINT", "HEALTHCHECK")) {
            if (last(needed).isEmpty()) {
                problems.add(needed + ": there is none");
            }
        }
    }

    private Optional<Instruction> last(String name) {
        return all.stream().filter(one -> one.name().equals(name)).reduce((_, later) -> later);
    }

    private void expect(Instruction one, boolean holds, String otherwise) {
        if (!holds) {
            problems.add("line %d, %s: %s".formatted(one.line(), one.name(), otherwise));
        }
    }
}
