package askwell.bot.group;

import askwell.config.Group;

import java.util.List;
import java.util.Optional;

/// The organisation's groups, in the order of the settings.
public final class Groups {
    private final List<Profile> profiles;
    private final Frames frames;
    private final Choice choice;
    private final Fit fit;

    private Groups(List<Profile> profiles, Frames frames, Choice choice, Fit fit) {
        this.profiles = profiles;
        this.frames = frames;
        this.choice = choice;
        this.fit = fit;
    }

    public static Groups of(List<Group> groups, Nearness nearness) {
        List<Profile> profiles = groups.stream().map(Profile::of).toList();
        return new Groups(
                profiles,
                new Frames(groups),
                new Choice(profiles, nearness),
                new Fit(profiles, nearness));
    }

    public List<Group> all() {
        return profiles.stream().map(Profile::group).toList();
    }

    /// What a question asks about the groups themselves.
    public Mention mentioned(String question) {
        if (profiles.isEmpty()) {
            return new Mention.Elsewhere();
        }
        return frames.in(question)
                .flatMap(inquiry -> choice.of(inquiry).stream())
                .findFirst()
                .<Mention>map(meant ->
                        meant.isEmpty()
                                ? new Mention.NoSuchGroup()
                                : new Mention.Named(meant.stream().map(Profile::group).toList()))
                .orElseGet(Mention.Elsewhere::new);
    }

    /// The group to name beside an answer.
    ///
    /// @param question what was asked, in the asker's own words
    /// @param topics those of the article that answered
    /// @param answered the article's own question
    public Optional<Group> fitting(String question, List<String> topics, String answered) {
        return fit.of(question, topics, answered).map(Profile::group);
    }
}
