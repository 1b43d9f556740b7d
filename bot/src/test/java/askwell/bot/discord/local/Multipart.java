package askwell.bot.discord.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A body in parts: one is JSON, the others files (RFC 7578).
///
/// @param json empty where there was none
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Multipart(byte[] json, List<LocalFile> files) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    static Multipart read(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IllegalArgumentException("no boundary in " + contentType);
        }
        var json = new byte[0];
        var files = new ArrayList<LocalFile>();
        // Latin 1 keeps every byte as one character.
        var written = "\r\n" + new String(body, ISO_8859_1);
        for (var part : written.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end >= 0) {
                var head = new String(part.substring(0, end).getBytes(ISO_8859_1), UTF_8);
                var content = part.substring(end + 4).getBytes(ISO_8859_1);
                var name = NAME.matcher(head);
                var file = FILE.matcher(head);
                if (file.find()) {
                    files.add(new LocalFile(file.group(1), content));
                } else if (name.find() && name.group(1).equals("payload_json")) {
                    json = content;
                }
            }
        }
        return new Multipart(json, files);
    }
}
