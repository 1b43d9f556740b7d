package askwell.bot.discord.local;

import java.util.List;
import java.util.Map;

/// A person in a guild, at one place of it; what they do, they do there. [#in] and [#inPrivate] take them elsewhere.
public final class LocalMember {

    private final Acts acts;
    private final Membership membership;
    private final LocalChannel where;

    LocalMember(Acts acts, Membership membership, LocalChannel where) {
        this.acts = acts;
        this.membership = membership;
        this.where = where;
    }

    public String id() {
        return membership.account().id();
    }

    public String name() {
        return membership.account().name();
    }

    public String mention() {
        return membership.account().mention();
    }

    public String locale() {
        return membership.locale();
    }

    public LocalGuild guild() {
        return membership.guild();
    }

    public LocalChannel where() {
        return where;
    }

    public LocalMember in(LocalChannel channel) {
        return new LocalMember(acts, membership, channel);
    }

    /// In their conversation with the bot.
    public LocalMember inPrivate() {
        return in(acts.conversation(membership.account()));
    }

    /// Gives a command, such as `ask`, or `groups next` of a command with others below it.
    ///
    /// @param options by name; a text, number, truth, [LocalMember], [LocalChannel], [LocalRole] or [LocalFile] each
    public LocalInteraction slash(String command, Map<String, ?> options) {
        return acts.commanding().slash(this, command, options);
    }

    public LocalInteraction slash(String command) {
        return slash(command, Map.of());
    }

    /// Types the beginning of an option, and reads what the bot suggests.
    public List<LocalInteraction.Choice> types(String command, String option, String beginning) {
        return types(command, option, beginning, Map.of()).choices();
    }

    /// Types the beginning of an option, and leaves it to the test to await what the bot suggests.
    ///
    /// @param before options filled in already
    public LocalInteraction types(
            String command, String option, String beginning, Map<String, ?> before) {
        return acts.commanding().types(this, command, option, beginning, before);
    }

    /// Chooses an entry of the menu of a message.
    public LocalInteraction messageMenu(String name, LocalMessage message) {
        return acts.commanding().messageMenu(this, name, message);
    }

    /// Presses a button, named by what it says or by its `custom_id`.
    public LocalInteraction presses(LocalMessage message, String button) {
        return acts.pressing().presses(this, message, button);
    }

    /// Presses a button that an older bot may have put on a message, whatever stands there now.
    public LocalInteraction pressesOld(LocalMessage message, String customId) {
        return acts.pressing().pressesOld(this, message, customId);
    }

    /// Picks from the only select of a message, named by what the options say or by their values.
    public LocalInteraction picks(LocalMessage message, String... options) {
        return acts.pressing().picks(this, message, "", List.of(options));
    }

    public LocalInteraction picksFrom(LocalMessage message, String select, String... options) {
        return acts.pressing().picks(this, message, select, List.of(options));
    }

    /// Fills in a modal and sends it.
    ///
    /// @param values by label or `custom_id`: a text, several texts, a truth, or one or several [LocalFile]s each; what is
    ///     left out stays as the bot filled it in
    public LocalInteraction submits(LocalModal modal, Map<String, ?> values) {
        return acts.pressing().submits(this, modal, values);
    }

    public LocalMessage says(String text, LocalFile... files) {
        return acts.speaking().says(this, text, List.of(files));
    }

    public LocalMessage says(LocalChannel channel, String text) {
        return in(channel).says(text);
    }

    public LocalMessage dm(String text, LocalFile... files) {
        return inPrivate().says(text, files);
    }

    /// Replies and pings whoever wrote the message.
    public LocalMessage replies(LocalMessage to, String text) {
        return acts.speaking().replies(in(to.channel()), to, text, true);
    }

    public LocalMessage repliesWithoutPing(LocalMessage to, String text) {
        return acts.speaking().replies(in(to.channel()), to, text, false);
    }

    public void edits(LocalMessage message, String text) {
        acts.speaking().edits(this, message, text);
    }

    public void deletes(LocalMessage message) {
        acts.speaking().deletes(this, message);
    }

    /// Opens a post in a forum, with its first message.
    public LocalMessage opensPost(LocalChannel forum, String title, String text) {
        return acts.speaking().opensPost(in(forum), title, text);
    }

    /// Leaves the private conversation so that the bot cannot write to them.
    public void closesPrivateMessages() {
        acts.refusePrivate(membership.account());
    }

    Account account() {
        return membership.account();
    }

    Membership membership() {
        return membership;
    }

    long permissions() {
        return membership.permissions(where);
    }

    /// @throws AssertionError when they do not see the place, or may not do this there
    void mustBeAllowed(long needed) {
        long wanted = needed | Permissions.VIEW_CHANNEL;
        if ((permissions() & wanted) != wanted) {
            throw new AssertionError("Discord does not let %s do this".formatted(this));
        }
    }

    @Override
    public String toString() {
        return name() + " in " + where;
    }
}
