package askwell.knowledge.source;

import java.util.regex.Pattern;

/// What a line of a page says about where an answer ends.
enum ColumnEnding {
    /// Nothing: it may be part of an answer.
    NONE,
    /// Part of the page and not of any answer, wherever it stands: share buttons, advertisements, tags.
    NOISE,
    /// The page goes on with something else: related posts, the author's life, a newsletter.
    TRAILER,
    /// Other pages are named from here on, some with their first words.
    TEASERS,
    /// Readers speak from here on.
    REPLIES,
    /// A form for readers, and with it the end of the page.
    FORM;

    private static final int LONGEST = 160;

    private static final Pattern FORMS =
            any(
                    "(?:leave|post|write|add|submit) (?:a|your|us a) (?:reply|comment|response)\\b.{0,60}",
                    "(?:post|submit|send|publish) (?:comment|reply)",
                    "cancel reply",
                    "your e-?mail address will not be (?:published|shared).*",
                    "required fields are marked.*",
                    "want to join the (?:discussion|conversation)\\?.*",
                    "feel free to contribute!?",
                    "(?:your )?(?:full |first |last )?(?:name|e-?mail(?: address)?|website|comment|message|reply)\\s*(?:\\*|\\(required\\)|\\(optional\\))\\s*:?",
                    "save my name,? e-?mail.*",
                    "notify me (?:of|by|when|via).*",
                    "you must be logged in.*",
                    "logged in as .*",
                    "this site uses akismet.*",
                    "fill in your details below.*",
                    "enter your comment here.*",
                    "(?:comment|reply) navigation|what do you think\\?");

    private static final Pattern REPLY =
            any(
                    "(?:\\d[\\d,]*|no|one|two|three|four|five|six|seven|eight|nine|ten) (?:repl(?:y|ies)|comments?|responses?|thoughts?|pingbacks?|trackbacks?)\\b(?: (?:to|on|so far|already).*)?:?",
                    "(?:reader |all |recent |view |show )?(?:comments?|replies|responses|discussion)\\s*(?:\\(?\\d+\\)?)?:?",
                    "comments (?:are closed|off|are off).*",
                    "(?:join the |reader )(?:conversation|discussion)[!.:]?",
                    "(?:pingback|trackback): .*",
                    "(?:log in to )?reply|permalink|reply ↓|reply to .{1,40}",
                    "\\p{L}[\\p{L}.'’ -]{0,40} (?:says|said|wrote|commented|replied)\\b:?\\s*(?:(?:on |at )?%1$s.*)?(?:reply)?"
                            .formatted("(?:\\d{1,2}[./-]|\\p{L}{3,9}\\.? \\d{1,2}\\b)"),
                    "\\p{L}[\\p{L}.'’ -]{0,40} (?:on |[-–—|•·] ?)\\p{L}{3,9}\\.? \\d{1,2},? \\d{4} (?:at )?\\d{1,2}:\\d{2}.*");

    private static final Pattern TEASER =
            any(
                    "(?:related|similar|recent|popular|latest|other|more|featured|recommended|trending|further)(?: \\p{L}+){0,2} (?:posts?|articles?|columns?|questions?|stor(?:y|ies)|letters?|reading|resources from .*|q ?& ?as?):?",
                    "related|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).*|read (?:next|also|more)|up next|more (?:from|in|like) .{1,60}");
    private static final Pattern TRAILERS =
            any(
                    "about (?:the )?(?:author|writer|columnist|expert|ask .{1,40})\\b.{0,40}|meet the (?:author|expert|columnist)",
                    "post(?:s)? navigation|(?:previous|next|older|newer)(?: (?:post|article|entr(?:y|ies)|column|question|letter|story|page)s?)?\\s*(?:[:→»>←«|/-].*)?",
                    "←.{1,120}|[«‹](?!.*[»›]).{1,120}|.{1,120}→|(?!.*[«‹]).{1,120}[»›]",
                    "(?:please )?(?:subscribe|sign up|join)\\b.{0,40}\\b(?:newsletter|mailing list|e-?mail (?:list|updates)|updates|inbox).*",
                    "subscribe(?: now| today| here)?[!.:]?|(?:our |weekly |monthly |free )*newsletter(?: sign-?up)?|(?:enter )?(?:your )?e-?mail address:?",
                    "(?:do you )?(?:have|got) (?:a|your own) question\\b.{0,140}|(?:submit|send|e-?mail|ask)(?: us| \\p{Lu}\\p{L}+)? (?:a|your|my)(?: own)? questions?\\b.{0,100}",
                    "(?:©|\\(c\\)|copyright\\b).*|.*all rights reserved\\.?",
                    "(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|(?:and|&) conditions)|disclaimer)\\b.{0,120}",
                    "(?:archives?|categories|meta|search|search for|follow us(?: on .*)?|contact us|site map|back to (?:all|the) .{1,40}|powered by .*|proudly powered by .*):?");

    private static final String NETWORK =
            "(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|pocket|instagram|youtube|mastodon|threads|bluesky|e-?mail(?: this)?|print|copy link|more|google\\+?|rss|skype)";

    private static final Pattern NOISES =
            any(
                    "share(?: (?:this|on|via|with|it|the)\\b.{0,60})?:?|(?:click to |tap to )(?:share|print|e-?mail).*|(?:tweet|pin it|like this:?|like(?: loading)?(?:\\.\\.\\.|…)?|loading(?:\\.\\.\\.|…)?|shares?|\\d+ shares?)",
                    "%1$s(?:\\s*[,|/•·]?\\s*%1$s)*".formatted(NETWORK),
                    "rate this:?|advertisements?|sponsored(?: content| by .*)?|ad|report this ad|story continues below.*|continue reading.*",
                    "skip to (?:main |primary |the )?(?:content|navigation|main).*|(?:toggle |main |open |close )?(?:menu|navigation)|home|back to top|(?:scroll )?to top|top|print this(?: page)?|listen(?: to this.*)?",
                    "(?:we|this (?:web)?site) uses? cookies.*|.*\\bcookies\\b.*\\b(?:accept|agree|consent|policy|experience|preferences)\\b.*|(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|cookie (?:policy|settings|preferences)|got it!?",
                    "(?:tags?|tagged(?: (?:with|as))?|filed under|posted in|categor(?:y|ies)|topics?|keywords|labels)\\s*:.*|(?:tagged|filed under|posted in)\\b.{1,100}",
                    "(?:home|start)\\s*(?:[>»›/|→]\\s*.+)+",
                    "(?:(?:estimated )?reading time:? )?(?:about )?\\d+ min(?:ute)?s?(?:\\.)?(?: read(?:ing)?)?|\\d+ views?|(?:was this (?:article |page |answer )?helpful\\??.*)",
                    "related: .{1,100}|see also:? .{1,100}(?<![.!?])|read more:? .{1,100}|\\[(?:ad|advertisement|image|photo|video)[^\\]]*\\]|photo(?: credit)?: .*|image: .*");

    static ColumnEnding of(ColumnLine line) {
        var text = ColumnCharacters.folded(line.plain());
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        if (line.isListItem() && !isReplyTo(text)) {
            return NONE;
        }
        if (FORMS.matcher(text).matches() || text.equals("Δ")) {
            return FORM;
        }
        if (REPLY.matcher(text).matches()) {
            return REPLIES;
        }
        if (NOISES.matcher(text).matches()) {
            return NOISE;
        }
        if (TEASER.matcher(text).matches()) {
            return TEASERS;
        }
        return TRAILERS.matcher(text).matches() ? TRAILER : NONE;
    }

    private static boolean isReplyTo(String text) {
        return REPLY.matcher(text.replaceFirst("^[•*-]\\s+", "")).matches();
    }

    private static Pattern any(String... forms) {
        return Pattern.compile(
                "(?:" + String.join(")|(?:", forms) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
