package askwell.bot.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import askwell.bot.group.Inquiry.Form;
import askwell.bot.group.Trait.Asked;
import askwell.bot.group.Trait.Kind;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which groups an inquiry means.
///
/// What it calls them by must hold; what else it says of them narrows the choice only where
/// something is left. A search ("is there one online?") means every trait that it says, a reference
/// ("is the tuesday one online?") only those inside its terms.
final class Choice {
    /// How much of the best share another group needs.
    private static final double ALSO = 0.6;

    /// Cosine from which on a description is taken to mean a group, and the distance at which
    /// another is meant too.
    private static final double MEANT = 0.68;

    private static final double ALSO_MEANT = 0.03;

    /// The weight of words that name a group or say for whom it is, not only where it meets.
    private static final double TOLD = Math.sqrt(2);

    /// "Do you have anything on …" asks for something to read.
    private static final Pattern ABOUT = Pattern.compile("^ *(on|about|to)\\b");

    /// Traits that a thing on offer has only where it is a group or the like.
    private static final Set<Kind> MEETING =
            EnumSet.of(
                    Kind.WEEKDAY, Kind.HOUR, Kind.FORMAT, Kind.LANGUAGE, Kind.RHYTHM, Kind.ENTRY);

    /// What one wants to know of a meeting.
    private static final Pattern LOGISTICS =
            Pattern.compile(
                    """
                    \\b(when|what time|where|how long|how often|next|starts?|begins?|ends?|costs?|free\
                    |pay|price|charge|how much|link|zoom|sign(ing)? ?up|regist\\w+|enrol\\w*|rsvp\
                    |join|attend|come|camera|park(ing)?|bring|full|closed|open|online|in person\
                    |virtual|who (runs|leads|teaches|is running|is leading)|cancell?ed|still\
                    |running|held|address|drop ?in|late|miss|recorded\
                    |(you|u|yall|they|we)( guys| all| folks)? (meet|meeting|get together)\
                    |(what|which) days?|age|child ?care|kids|wheelchair|contact|insurance|cuando\
                    |donde|gratis|cuesta|horario)\\b\
                    """);

    private static final Pattern PEOPLE =
            Pattern.compile(
                    """
                    \\b(people|those|folks|famil(y|ies)|caregivers?|carers?|someone|somebody|us|adults\
                    |siblings|spouses|partners|husbands|wives|kids|children|men|women|teens|parents\
                    |sons|\\w{4,}(ers|ows|ren|ses))\\b\
                    """);

    /// What people live with, or with whom they live who have it.
    static final Set<String> AILMENTS =
            Words.of(
                    """
                    dementia parkinson parkinsons stroke cancer tumour tumor als huntington
                    huntingtons copd diabetes diabetic autism autistic addiction alcoholic
                    epilepsy ptsd aphasia bipolar schizophrenia lupus sclerosis dialysis tbi
                    """);

    /// Words of whom or what a group must be for, where they are said; others are only hints.
    private static final Set<String> PARTICULAR =
            Stream.concat(AILMENTS.stream(), Words.of("men women lgbtq veteran teen").stream())
                    .collect(toUnmodifiableSet());

    private final List<Profile> groups;
    private final Nearness nearness;

    Choice(List<Profile> groups, Nearness nearness) {
        this.groups = groups;
        this.nearness = nearness;
    }

    /// The groups that are meant, none where there is no such group; empty where the inquiry is not
    /// about groups.
    Optional<List<Profile>> of(Inquiry inquiry) {
        List<Asked> said = Traits.in(inquiry.terms());
        List<Asked> all = Traits.in(inquiry.clause());
        Set<String> terms = telling(inquiry.terms());
        if (!isAboutGroups(inquiry, said, terms)) {
            return Optional.empty();
        }
        boolean refers = inquiry.form() == Form.REFERENCE || inquiry.form() == Form.MENTION;
        List<Profile> meant = must(groups, refers ? said : all);
        meant = called(meant, terms, inquiry.terms());
        if (refers) {
            meant = may(meant, all);
        }
        meant = narrowed(meant, telling(inquiry.clause()));
        if (inquiry.form() != Form.LISTING && meant.size() > 1) {
            meant = narrowed(meant, telling(inquiry.question()));
        }
        return Optional.of(meant);
    }

    private boolean isAboutGroups(Inquiry inquiry, List<Asked> said, Set<String> terms) {
        boolean called = groups.stream().anyMatch(group -> group.shares(terms) >= TOLD);
        boolean known =
                !said.isEmpty() || groups.stream().anyMatch(group -> group.shares(terms) > 0);
        boolean practical =
                LOGISTICS.matcher(inquiry.clause()).find() || meets(Traits.in(inquiry.clause()));
        return switch (inquiry.form()) {
            case LISTING, SEARCH -> true;
            case REFERENCE -> known || practical;
            case MENTION -> known && practical;
            case OFFER -> meets(said) || called && !ABOUT.matcher(inquiry.terms()).find();
            case HOPE -> meets(said) || called && PEOPLE.matcher(inquiry.terms()).find();
        };
    }

    private static boolean meets(List<Asked> traits) {
        return traits.stream().anyMatch(asked -> MEETING.contains(asked.trait().kind()));
    }

    private static List<Profile> must(List<Profile> groups, List<Asked> traits) {
        List<Profile> left = groups;
        for (List<Asked> alternatives : byKind(traits).values()) {
            left = left.stream().filter(holdsOneOf(alternatives)).toList();
        }
        return left;
    }

    private static List<Profile> may(List<Profile> groups, List<Asked> traits) {
        List<Profile> left = groups;
        for (List<Asked> alternatives : byKind(traits).values()) {
            List<Profile> narrower = left.stream().filter(holdsOneOf(alternatives)).toList();
            left = narrower.isEmpty() ? left : narrower;
        }
        return left;
    }

    private static Map<Kind, List<Asked>> byKind(List<Asked> traits) {
        return traits.stream().collect(groupingBy(asked -> asked.trait().kind()));
    }

    private static Predicate<Profile> holdsOneOf(List<Asked> alternatives) {
        return group -> alternatives.stream().anyMatch(asked -> asked.holds(group));
    }

    private List<Profile> called(List<Profile> from, Set<String> terms, String text) {
        if (!particular(terms).isEmpty()
                && from.stream().noneMatch(group -> group.shares(particular(terms)) > 0)) {
            return List.of();
        }
        List<Profile> sharing = sharing(from, terms);
        if (!sharing.isEmpty() || terms.isEmpty()) {
            return sharing.isEmpty() ? from : sharing;
        }
        List<Profile> meaning = meaning(from, text);
        return meaning.isEmpty() && from.size() < groups.size() ? from : meaning;
    }

    private List<Profile> meaning(List<Profile> from, String text) {
        record Near(Profile group, double cosine) {}
        List<Near> near =
                from.stream()
                        .map(group -> new Near(group, nearness.between(text, group.sentence())))
                        .toList();
        double best = near.stream().mapToDouble(Near::cosine).max().orElse(0);
        return near.stream()
                .filter(group -> group.cosine >= Math.max(MEANT, best - ALSO_MEANT))
                .map(Near::group)
                .toList();
    }

    /// Those that say most of the words; where some say whom in particular, only those.
    private static List<Profile> sharing(List<Profile> from, Set<String> words) {
        List<Profile> particular = most(from, particular(words), 0);
        return most(particular.isEmpty() ? from : particular, words, ALSO);
    }

    private static List<Profile> most(List<Profile> from, Set<String> words, double part) {
        double best = from.stream().mapToDouble(group -> group.shares(words)).max().orElse(0);
        return from.stream()
                .filter(group -> group.shares(words) > 0 && group.shares(words) >= part * best)
                .toList();
    }

    private static Set<String> particular(Set<String> words) {
        Set<String> particular = new HashSet<>(words);
        particular.retainAll(PARTICULAR);
        return particular;
    }

    private static List<Profile> narrowed(List<Profile> from, Set<String> words) {
        List<Profile> narrower = sharing(from, words);
        return narrower.isEmpty() ? from : narrower;
    }

    /// The telling words of a text besides its traits.
    private static Set<String> telling(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (Asked asked : Traits.in(text)) {
            for (int i = asked.words().start(); i < asked.words().end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return Words.of(rest.toString());
    }
}
