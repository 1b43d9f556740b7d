package askwell.bot.group;

/// The part of a question that asks about groups.
///
/// @param form what it asks of them
/// @param terms what the group is called or for whom it is said to be: "spouses" of "is there one
///   for spouses"
/// @param clause the whole of it, from one stop to the next
/// @param question all that was said
record Inquiry(Form form, String terms, String clause, String question) {
    enum Form {
        /// For all groups, or all of some sort: "which groups are online".
        LISTING,
        /// For groups of some sort: "is there a group for …".
        SEARCH,
        /// For anything of some sort that the organisation has: "do you have something for …".
        OFFER,
        /// For anything of some sort, whoever has it: "is there something for …". It need not mean
        /// groups.
        HOPE,
        /// About groups that it takes for known: "the tuesday group".
        REFERENCE,
        /// The same, less surely: "saturday group still on", "the late one".
        MENTION
    }
}
