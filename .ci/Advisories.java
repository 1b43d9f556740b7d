import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looks up whether an advisory is known about a library of a bill of materials (CycloneDX, JSON). See .ci/check-advisories.
///
/// Arguments: the bill; a file of accepted advisories, each line an id and why; the address of the service, which speaks as
/// OSV.dev does (https://google.github.io/osv.dev/api/).
final class Advisories {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 500;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String service;

    private Advisories(String service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        var libraries = libraries(Path.of(arguments[0]));
        var accepted = accepted(Path.of(arguments[1]));
        Map<String, List<String>> found;
        var advisories = new Advisories(arguments[2]);
        try {
            found = advisories.about(libraries);
        } catch (IOException unreachable) {
            System.out.printf(
                    "%s cannot be reached or understood (%s): advisories are not looked up.%n",
                    arguments[2], unreachable);
            return;
        }
        found.forEach((id, about) -> System.out.printf(
                "%s  %s%s%n",
                id,
                String.join(", ", about),
                accepted.containsKey(id) ? "  (accepted: " + accepted.get(id) + ")" : ""));
        var open = new TreeSet<>(found.keySet());
        open.removeAll(accepted.keySet());
        System.out.printf(
                "%d libraries looked up, %d advisories, %d of them accepted.%n",
                libraries.size(), found.size(), found.size() - open.size());
        if (!open.isEmpty()) {
            System.err.printf(
                    "check-advisories: take a newer version of these libraries, or write down in .ci/accepted-advisories why it does not concern Askwell: %s%n",
                    String.join(", ", open));
            System.exit(1);
        }
    }

    /// Their package addresses, without what tells no version.
    private static List<String> libraries(Path bill) throws IOException {
        var all = new TreeSet<String>();
        for (var component : JSON.readTree(Files.readString(bill)).path("components")) {
            var address = component.path("purl").asString("").replaceFirst("\\?.*", "");
            if (address.contains("@") && !address.startsWith("pkg:maven/askwell/")) {
                all.add(address);
            }
        }
        if (all.isEmpty()) {
            System.err.println("check-advisories: there is no library in " + bill + "; is it a bill of materials (CycloneDX, JSON)?");
            System.exit(2);
        }
        return List.copyOf(all);
    }

    private static Map<String, String> accepted(Path file) throws IOException {
        var all = new TreeMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var words = line.strip().split("\\s+", 2);
            if (!line.isBlank() && !line.startsWith("#")) {
                if (words.length < 2) {
                    System.err.println("check-advisories: " + file + " does not say why " + line + " is accepted; write it behind the id.");
                    System.exit(2);
                }
                all.put(words[0], words[1]);
            }
        }
        return all;
    }

    /// The libraries that each advisory is about.
    private Map<String, List<String>> about(List<String> libraries) throws IOException, InterruptedException {
        var found = new TreeMap<String, List<String>>();
        for (int from = 0; from < libraries.size(); from += MOST_AT_ONCE) {
            var some = libraries.subList(from, Math.min(libraries.size(), from + MOST_AT_ONCE));
            var results = asked(some).path("results");
            if (results.size() != some.size()) {
                throw new IOException("%d questions, %d answers".formatted(some.size(), results.size()));
            }
            for (int i = 0; i < some.size(); i++) {
                for (var advisory : results.path(i).path("vulns")) {
                    found.computeIfAbsent(advisory.path("id").asString("?"), _ -> new ArrayList<>()).add(some.get(i));
                }
            }
        }
        return found;
    }

    private JsonNode asked(List<String> libraries) throws IOException, InterruptedException {
        var body = JSON.createObjectNode();
        var queries = body.putArray("queries");
        libraries.forEach(library -> queries.addObject().putObject("package").put("purl", library));
        var request =
                HttpRequest.newBuilder(URI.create(service + "/v1/querybatch"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }
}
