package askwell.bot.discord;

import askwell.bot.chat.Reply.Attachment;

import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.utils.FileUpload;

import java.util.List;

/// What one message of Discord holds.
///
/// @param files each shown by a component; with names that a message takes
record Rendered(List<MessageTopLevelComponent> components, List<Attachment> files) {

    Rendered {
        components = List.copyOf(components);
        files = List.copyOf(files);
    }

    /// The files anew for each request, which reads them to their end.
    List<FileUpload> uploads() {
        return files.stream()
                .map(file -> {
                    var bytes = new byte[file.content().remaining()];
                    file.content().duplicate().get(bytes);
                    return FileUpload.fromData(bytes, file.name());
                })
                .toList();
    }
}
