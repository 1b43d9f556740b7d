package askwell.bot.discord.picture;

import static askwell.bot.discord.picture.Markdown.escaped;

import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.LocalModal;

import tools.jackson.databind.JsonNode;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Messages and forms as Discord's dark theme draws them, as HTML.
final class Drawing {
    private static final int DEFAULT_ACCENT = 0x1E1F22;
    private static final int LINK = 5;

    private final Markdown markdown;
    private final boolean menusOpen;
    private final boolean spanish;

    /// @param menusOpen whether a select shows what can be picked
    private Drawing(Locale locale, boolean menusOpen) {
        this.markdown = new Markdown(locale, ZoneId.of("America/New_York"));
        this.menusOpen = menusOpen;
        this.spanish = locale.getLanguage().equals("es");
    }

    static Drawing of(LocalMember reader) {
        return new Drawing(Locale.forLanguageTag(reader.locale()), false);
    }

    Drawing withMenusOpen() {
        return new Drawing(markdown.locale(), true);
    }

    /// @param above what Discord writes over it, such as who used which command
    String message(LocalMessage message, String above) {
        return """
        <div class="above">%s</div>
        <div class="message"><div class="avatar">A</div><div class="body">
        <div class="name">Askwell <span class="app">%s</span></div>
        %s%s</div></div>
        """
                .formatted(
                        escaped(above),
                        spanish ? "APL" : "APP",
                        components(message.json().path("components")),
                        message.ephemeral() ? onlyYou() : "");
    }

    String form(LocalModal form) {
        return """
        <div class="form"><div class="title"><div class="avatar">A</div><h1>%s</h1></div>
        %s<div class="foot"><span class="button">%s</span><span class="button primary">%s</span></div></div>
        """
                .formatted(
                        escaped(form.title()),
                        components(form.json().path("components")),
                        spanish ? "Cancelar" : "Cancel",
                        spanish ? "Enviar" : "Submit");
    }

    private String onlyYou() {
        return "<div class=\"only\">%s · <a>%s</a></div>"
                .formatted(
                        spanish ? "Solo tú puedes ver esto" : "Only you can see this",
                        spanish ? "Descartar mensaje" : "Dismiss message");
    }

    private String components(JsonNode components) {
        return StreamSupport.stream(components.spliterator(), false)
                .map(this::component)
                .collect(Collectors.joining("\n"));
    }

    private String component(JsonNode component) {
        return switch (component.path("type").asInt(0)) {
            case 1 -> "<div class=\"row\">%s</div>".formatted(components(inside(component)));
            case 2 -> button(component);
            case 3 -> menu(component);
            case 4 ->
                    "<div class=\"input %s\">%s</div>"
                            .formatted(
                                    component.path("style").asInt(1) == 2 ? "lines" : "",
                                    escaped(component.path("value").asString("")));
            case 10 ->
                    "<div class=\"text\">%s</div>"
                            .formatted(markdown.html(component.path("content").asString("")));
            case 14 -> component.path("divider").asBoolean(true) ? "<hr>" : "<div class=gap></div>";
            case 17 ->
                    "<div class=\"container\" style=\"border-left-color: #%06x\">%s</div>"
                            .formatted(
                                    component.path("accent_color").asInt(DEFAULT_ACCENT),
                                    components(inside(component)));
            case 18 -> label(component);
            default -> throw new IllegalArgumentException("nobody can draw " + component);
        };
    }

    private static JsonNode inside(JsonNode component) {
        return component.path("components");
    }

    private static String button(JsonNode button) {
        int style = button.path("style").asInt(2);
        return "<span class=\"button %s\">%s%s</span>"
                .formatted(
                        style == 1 ? "primary" : "",
                        escaped(button.path("label").asString("")),
                        style == LINK ? " <span class=\"leaving\">↗</span>" : "");
    }

    private String menu(JsonNode menu) {
        var options = menu.path("options");
        var chosen =
                StreamSupport.stream(options.spliterator(), false)
                        .filter(option -> option.path("default").asBoolean(false))
                        .map(option -> option.path("label").asString(""))
                        .findFirst();
        var list =
                StreamSupport.stream(options.spliterator(), false)
                        .map(option ->
                                "<div>%s</div>"
                                        .formatted(escaped(option.path("label").asString(""))))
                        .collect(Collectors.joining());
        return "<div class=\"menu\"><div class=\"shown %s\">%s<span>⌄</span></div>%s</div>"
                .formatted(
                        chosen.isPresent() ? "chosen" : "",
                        escaped(chosen.orElse(menu.path("placeholder").asString(""))),
                        menusOpen ? "<div class=\"list\">%s</div>".formatted(list) : "");
    }

    private String label(JsonNode label) {
        var field = label.path("component");
        var hint = label.path("description").asString("");
        return "<div class=\"label\"><b>%s%s</b>%s%s</div>"
                .formatted(
                        escaped(label.path("label").asString("")),
                        field.path("required").asBoolean(true) ? "<span>*</span>" : "",
                        hint.isEmpty() ? "" : "<p>%s</p>".formatted(escaped(hint)),
                        component(field));
    }
}
