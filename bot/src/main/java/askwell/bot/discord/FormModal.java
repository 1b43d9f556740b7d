package askwell.bot.discord;

import askwell.bot.chat.Form;
import askwell.bot.chat.Form.Field;
import askwell.bot.chat.Upload;

import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Forms as Discord's modals, and what was filled in.
final class FormModal {
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_HINT = 100;

    private FormModal() {}

    static Modal of(Form form) {
        return Modal.create(form.id().toString(), cut(form.title(), LONGEST_TITLE))
                .addComponents(form.fields().stream().map(FormModal::labelled).toList())
                .build();
    }

    static Map<String, String> values(List<ModalMapping> filledIn) {
        var values = new HashMap<String, String>();
        for (var field : filledIn) {
            switch (field.getType()) {
                case TEXT_INPUT -> values.put(field.getCustomId(), field.getAsString());
                case STRING_SELECT ->
                        field.getAsStringList().stream()
                                .findFirst()
                                .ifPresent(value -> values.put(field.getCustomId(), value));
                default -> {}
            }
        }
        return values;
    }

    static List<Upload> uploads(List<ModalMapping> filledIn) {
        return filledIn.stream()
                .filter(field -> field.getType() == Component.Type.FILE_UPLOAD)
                .flatMap(field -> field.getAsAttachmentList().stream())
                .map(Uploads::of)
                .toList();
    }

    private static Label labelled(Field field) {
        return switch (field) {
            case Field.Text text -> label(text.label(), text.hint().orElse(""), input(text));
            case Field.Files files -> label(files.label(), files.hint().orElse(""), upload(files));
            case Field.Pick pick -> label(pick.label(), pick.hint().orElse(""), menu(pick));
        };
    }

    private static Label label(String label, String hint, LabelChildComponent child) {
        return hint.isEmpty()
                ? Label.of(cut(label, LONGEST_LABEL), child)
                : Label.of(cut(label, LONGEST_LABEL), cut(hint, LONGEST_HINT), child);
    }

    private static TextInput input(Field.Text text) {
        var input =
                TextInput.create(
                                text.name(),
                                text.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                        .setRequired(text.required())
                        .setMaxLength(
                                Math.min(
                                        Math.max(text.most(), text.value().length()),
                                        TextInput.MAX_VALUE_LENGTH));
        if (!text.value().isEmpty()) {
            // Discord shows no form whose text is longer than it may be.
            input.setValue(cut(text.value(), TextInput.MAX_VALUE_LENGTH));
        }
        return input.build();
    }

    private static AttachmentUpload upload(Field.Files files) {
        return AttachmentUpload.create(files.name())
                .setRequired(files.required())
                .setRequiredRange(
                        files.required() ? 1 : 0,
                        Math.clamp(files.most(), 1, AttachmentUpload.MAX_UPLOADS))
                .build();
    }

    private static StringSelectMenu menu(Field.Pick pick) {
        return StringSelectMenu.create(pick.name())
                .addOptions(
                        pick.options().stream()
                                .map(option -> SelectOption.of(option.label(), option.value()))
                                .toList())
                .setDefaultValues(pick.picked())
                .setRequired(true)
                .build();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
