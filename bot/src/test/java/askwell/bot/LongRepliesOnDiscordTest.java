package askwell.bot;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.bot.chat.Card;
import askwell.bot.chat.MessageRef;
import askwell.bot.chat.Outbox;
import askwell.bot.chat.Outbox.Delivery;
import askwell.bot.chat.Place;
import askwell.bot.chat.Reply;
import askwell.bot.discord.local.LocalChannel;
import askwell.bot.discord.local.LocalDiscord;
import askwell.bot.discord.local.LocalMember;
import askwell.bot.discord.local.LocalMessage;
import askwell.bot.discord.local.Match;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What fits no message of Discord comes in several, whole; they are changed and taken back together.
@Timeout(60)
class LongRepliesOnDiscordTest {
    private static final List<String> SENTENCES =
            IntStream.rangeClosed(1, 120)
                    .mapToObj("Sentence %d says what to take along when it is packed."::formatted)
                    .toList();

    private static final LocalDiscord discord = LocalDiscord.start();

    /// One for each test, which the bot knows from its start.
    private static final Queue<LocalChannel> CHANNELS =
            IntStream.range(0, 20)
                    .mapToObj(number -> discord.guild().addText("long-" + number))
                    .collect(Collectors.toCollection(ArrayDeque::new));

    private static FaceOnDiscord face;
    private static Outbox outbox;

    private final LocalMember member = discord.member();
    private final LocalChannel channel = CHANNELS.remove();

    @BeforeAll
    static void connect(@TempDir Path folder) {
        face = FaceOnDiscord.start(discord, folder, Map.of(), List.of(), List.of());
        outbox = face.outbox();
    }

    @AfterAll
    static void disconnect() {
        face.close();
        discord.close();
    }

    @Test
    void a_long_paragraph_is_posted_whole() {
        delivered(outbox.post(channel.id(), longReply()));

        assertThat(there()).hasSize(2).allMatch(LocalMessage::componentsV2);
        assertThat(read(there())).containsOnlyOnce("### Packing").contains("**By:** Ruth");
        assertWhole(there());
    }

    @Test
    void a_long_fact_is_posted_whole() {
        delivered(
                outbox.post(
                        channel.id(), Reply.of(Card.titled("Packing").field("What", whole("\n")))));

        assertWhole(there());
    }

    @Test
    void what_nobody_waits_for_is_whole_and_in_order() {
        outbox.notify(channel.id(), longReply());

        assertWhole(discord.awaitFromBot(channel, 2));
    }

    @Test
    void only_the_first_of_several_is_a_reply() {
        var question = member.says(channel, "What goes in?");

        delivered(outbox.reply(ref(question), longReply()));

        var replies = discord.awaitFromBot(channel, 2);
        assertThat(replies).extracting(LocalMessage::repliesTo).containsExactly(question.id(), "");
        assertWhole(replies);
    }

    @Test
    void who_is_called_is_called_once_and_reads_all_of_it() {
        delivered(outbox.call(channel.id(), member.id(), longReply()));

        assertThat(there())
                .extracting(LocalMessage::pings)
                .filteredOn(pings -> !pings.isEmpty())
                .containsExactly(List.of(member.id()));
        assertThat(there().getFirst().text()).startsWith(member.mention());
        assertWhole(there());
    }

    @Test
    void a_call_leaves_room_for_whom_it_calls() {
        var full =
                Reply.of(Card.titled("Packing").saying("a".repeat(3_300)).saying("b".repeat(685)));

        delivered(outbox.call(channel.id(), member.id(), full));

        assertThat(read(there()))
                .contains(member.mention(), "### Packing", "a".repeat(3_300), "b".repeat(685));
    }

    @Test
    void one_person_alone_is_told_all_of_it() {
        delivered(outbox.tell(member.id(), longReply()));

        assertWhole(discord.messages(member.inPrivate().where()).reversed());
    }

    @Test
    void a_short_reply_that_becomes_long_is_changed_and_goes_on_below() {
        var said = delivered(outbox.post(channel.id(), shortReply()));
        var first = there().getFirst();

        var now = delivered(outbox.replace(said, longReply()));

        assertThat(there()).hasSize(2);
        assertThat(there().getFirst().id()).isEqualTo(first.id());
        assertWhole(there());

        outbox.takeBack(now);
        assertThat(there()).isEmpty();
    }

    @Test
    void a_long_reply_that_becomes_short_leaves_nothing_behind() {
        var said = delivered(outbox.post(channel.id(), longReply()));

        var now = delivered(outbox.replace(said, shortReply()));

        assertThat(there()).extracting(LocalMessage::text).containsExactly("### Short");
        delivered(outbox.replace(now, longReply()));
        assertWhole(there());
    }

    @Test
    void what_is_taken_back_goes_with_all_its_messages_although_somebody_deleted_one() {
        var said = delivered(outbox.post(channel.id(), longReply()));
        discord.moderator().deletes(there().getFirst());

        outbox.takeBack(said);

        assertThat(there()).isEmpty();
    }

    @Test
    void where_the_rest_is_refused_what_stands_there_counts_and_the_log_says_so() {
        var said = delivered(outbox.post(channel.id(), shortReply()));
        try (var log = new Logged()) {
            discord.trouble().fail(Match.messages(), 403, 50013, 1);

            var now = delivered(outbox.replace(said, longReply()));

            assertThat(there()).hasSize(1);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("could not send the rest of a long message: ");
            outbox.takeBack(now);
            assertThat(there()).isEmpty();
        }
    }

    @Test
    void a_link_leads_to_the_first_of_several() {
        var said = delivered(outbox.post(channel.id(), longReply()));

        assertThat(outbox.link(said))
                .isEqualTo(
                        "https://discord.com/channels/%s/%s/%s"
                                .formatted(
                                        discord.guild().id(),
                                        channel.id(),
                                        there().getFirst().id()));
    }

    private List<LocalMessage> there() {
        return discord.messages(channel).reversed();
    }

    private static String read(List<LocalMessage> messages) {
        return messages.stream().map(LocalMessage::text).collect(Collectors.joining("\n"));
    }

    private static void assertWhole(List<LocalMessage> messages) {
        var sentences =
                read(messages)
                        .lines()
                        .flatMap(line -> line.replace(". ", ".\n").lines())
                        .map(line -> line.replace("**What:** ", "").strip())
                        .filter(line -> line.startsWith("Sentence"))
                        .toList();
        assertThat(sentences).isEqualTo(SENTENCES);
    }

    private static String whole(String between) {
        return String.join(between, SENTENCES);
    }

    private static Reply longReply() {
        return Reply.of(Card.titled("Packing").saying(whole(" ")).field("By", "Ruth"));
    }

    private static Reply shortReply() {
        return Reply.of(Card.titled("Short"));
    }

    private static MessageRef ref(LocalMessage message) {
        return new MessageRef(
                new Place(Optional.of(discord.guild().id()), message.channel().id()), message.id());
    }

    private static MessageRef delivered(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        return ((Delivery.Delivered) delivery).message();
    }
}
