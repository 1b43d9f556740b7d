package askwell.bot.moderating;

import askwell.bot.chat.Card;
import askwell.bot.chat.Command;
import askwell.bot.chat.Deed;
import askwell.bot.chat.Id;
import askwell.bot.chat.Invocation;
import askwell.bot.chat.Person;
import askwell.bot.chat.Reply;
import askwell.bot.chat.Response;
import askwell.bot.chat.Response.Audience;
import askwell.config.Moderating.Roles;
import askwell.config.Settings;
import askwell.config.Texts;

import java.util.Collections;
import java.util.List;

/// Who may do what: by role, beside Discord's own permissions of commands, and at buttons and forms too, which Discord lets
/// everybody press who sees them.
record Rights(Roles roles, Texts texts) {

    static Rights of(Settings settings) {
        return new Rights(settings.moderating().roles(), settings.texts());
    }

    boolean allows(Person person, Right right) {
        var allowed = right.of(roles);
        return allowed.isEmpty() || !Collections.disjoint(allowed, person.roles());
    }

    /// A command for moderators, for those alone who have a right.
    Command guarded(Right right, Command command) {
        return new Command() {
            @Override
            public String name() {
                return command.name();
            }

            @Override
            public Kind kind() {
                return command.kind();
            }

            @Override
            public boolean isForModerators() {
                return true;
            }

            @Override
            public List<Option> options() {
                return command.options();
            }

            @Override
            public Audience audience(Invocation invocation) {
                return allows(invocation.who(), right)
                        ? command.audience(invocation)
                        : Audience.ASKER;
            }

            @Override
            public Response run(Invocation invocation) {
                return allows(invocation.who(), right)
                        ? command.run(invocation)
                        : refusal(right, invocation);
            }

            @Override
            public List<Suggestion> complete(String option, String typed) {
                return command.complete(option, typed);
            }
        };
    }

    /// A deed, for those alone who have a right.
    Deed guarded(Right right, Deed deed) {
        return new Deed() {
            @Override
            public String name() {
                return deed.name();
            }

            @Override
            public int arguments() {
                return deed.arguments();
            }

            @Override
            public Audience audience() {
                return deed.audience();
            }

            @Override
            public Response run(Invocation invocation, Id id) {
                return allows(invocation.who(), right)
                        ? deed.run(invocation, id)
                        : refusal(right, invocation);
            }
        };
    }

    /// Says what is missing, to whom it is missing.
    Response refusal(Right right, Invocation invocation) {
        var phrases = texts.in(invocation.locale());
        return Response.privately(
                Reply.of(
                        Card.titled(phrases.say("rights.title"))
                                .saying(
                                        phrases.say(
                                                "rights.more",
                                                "what",
                                                phrases.say(right.text()),
                                                "setting",
                                                "`" + right.setting() + "`"))));
    }
}
