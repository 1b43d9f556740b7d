package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

/// A WordPress export gives an article for every published post of the column, and says what it leaves out.
class WordPressExportTest {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <!-- This is a WordPress eXtended RSS file. -->
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>Care Circle</title>
            <wp:author><wp:author_login><![CDATA[ib]]></wp:author_login><wp:author_display_name><![CDATA[Ilse Brandt]]></wp:author_display_name></wp:author>
            <wp:author><wp:author_login>admin</wp:author_login><wp:author_display_name>admin</wp:author_display_name></wp:author>
            """;
    private static final String QUESTION = "<p>“Who pays?” – Greta from Ames</p>";

    @TempDir Path path;

    private Folder folder() {
        return new Folder(path);
    }

    private Folder export(String items) {
        return folder().with("export.xml", HEAD + items + "</channel>\n</rss>\n");
    }

    private static String post(String text) {
        return item(
                "Bills &amp; Co",
                text,
                "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>");
    }

    private static String item(String title, String text, String more) {
        return """
        <item>
        <title>%s</title>
        <link>https://care.example.org/bills/</link>
        <dc:creator>ib</dc:creator>
        <content:encoded><![CDATA[%s]]></content:encoded>
        %s
        </item>
        """
                .formatted(title, text, more);
    }

    private String answer(String text) {
        var articles = export(post(text)).articles();
        assertThat(articles).hasSize(1);
        return articles.getFirst().answer();
    }

    @Test
    void a_published_post_is_an_article_with_all_that_is_known_of_it() {
        var folder =
                export(
                        item(
                                "<![CDATA[Bills &amp; Co]]>",
                                "<!-- wp:paragraph -->\n"
                                        + QUESTION
                                        + "\n<!-- /wp:paragraph -->\n<p>You <em>do</em>,\nfrom her account.</p>\n<p>Warmly,&nbsp; Ilse</p>",
                                """
                                <wp:post_date>2023-04-05 22:10:00</wp:post_date>
                                <wp:post_modified>2024-01-31 08:00:00</wp:post_modified>
                                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
                                <category domain="category" nicename="x">Uncategorized</category>
                                <category domain="category" nicename="x">Care Circle</category>
                                <category domain="category" nicename="x"><![CDATA[Home &amp; Money]]></category>
                                <category domain="post_tag" nicename="y">bills</category>
                                <category domain="post_format" nicename="z">Aside</category>
                                <wp:comment><wp:comment_content><![CDATA[“And me?” – Otto from Salina]]></wp:comment_content></wp:comment>
                                """));
        var article = folder.articles().getFirst();
        assertThat(folder.articles()).hasSize(1);
        assertThat(article.question()).isEqualTo("Who pays?");
        assertThat(article.asker()).contains("Greta");
        assertThat(article.town()).contains("Ames");
        assertThat(article.answer()).isEqualTo("You *do*, from her account.");
        assertThat(article.author()).contains("Ilse Brandt");
        assertThat(article.topics()).containsExactly("Home & Money", "bills");
        assertThat(article.source()).contains("https://care.example.org/bills/");
        assertThat(article.published()).contains(LocalDate.of(2023, 4, 5));
        assertThat(article.updated()).contains(LocalDate.of(2024, 1, 31));
        assertThat(folder.read().articles().getFirst().line()).isEqualTo(14);
    }

    @Test
    void blank_lines_part_the_paragraphs_of_the_classic_editor() {
        assertThat(
                        answer(
                                """
                                “Who pays?” – Greta from Ames

                                <strong>You</strong> do, from
                                her account.
                                <ul>
                                  <li>Ask the bank.</li>
                                </ul>
                                Then rest.

                                Go gently, Ilse\
                                """))
                .isEqualTo("**You** do, from\nher account.\n\n- Ask the bank.\n\nThen rest.");
    }

    @Test
    void shortcodes_never_reach_the_answer() {
        assertThat(
                        answer(
                                """
                                [caption id="a_1" width="300"]<img src="van.jpg" /> A van[/caption]

                                “Who pays?” – Greta from Ames

                                [vc_row][vc_column width="1/2"]You do [sic], from her account.[/vc_column][/vc_row]

                                [gallery ids="1,2"]

                                [su_button url="https://care.example.org"]Join us[/su_button]

                                Write [[gallery]] to show pictures [see below].
                                """))
                .isEqualTo(
                        "You do [sic], from her account.\n\nWrite [gallery] to show pictures [see below].");
    }

    @Test
    void who_signs_has_answered_and_an_account_has_not() {
        var posted = "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>";
        var signed =
                post(
                        "<p>“Who pays?” – Greta from Ames</p><p>You do, from her account.</p><p>Warmly, Ida</p>");
        var unsigned =
                item(
                                "A",
                                "<p>“Who sleeps?” – Otto from Salina</p><p>You do, on Sundays.</p>",
                                posted)
                        .replace(">ib<", ">admin<");
        var recorded =
                item("B", "<p>“Who eats?” – Kim from Salina</p><p>You do, on Mondays.</p>", posted);
        assertThat(export(signed + unsigned + recorded).articles())
                .extracting(article -> article.author().orElse("nobody"))
                .containsExactly("Ida", "nobody", "Ilse Brandt");
    }

    @Test
    void a_topic_that_every_post_has_says_nothing() {
        var posts = new StringBuilder();
        for (var topic : new String[] {"money", "sleep", "food"}) {
            posts.append(
                    item(
                            "A",
                            "<p>“What of %s?” – Greta from Ames</p><p>Ask the nurse.</p>"
                                    .formatted(topic),
                            "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain=\"category\">Ask Ilse</category><category domain=\"post_tag\">"
                                    + topic
                                    + "</category>"));
        }
        assertThat(export(posts.toString()).articles())
                .flatExtracting(Article::topics)
                .containsExactly("money", "sleep", "food");
    }

    @Test
    void says_which_posts_are_not_public_and_counts_what_is_no_post() {
        var items = new StringBuilder();
        for (var status : new String[] {"draft", "pending", "future", "private", "trash"}) {
            items.append(
                    item(
                            "About " + status,
                            QUESTION + "<p>You do, from her account.</p>",
                            "<wp:status>%s</wp:status><wp:post_type>post</wp:post_type>"
                                    .formatted(status)));
        }
        items.append(
                item(
                        "Secret",
                        QUESTION + "<p>You do.</p>",
                        "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password>x</wp:post_password>"));
        for (var type : new String[] {"page", "page", "faq", "attachment", "nav_menu_item"}) {
            items.append(
                    item(
                            "About us",
                            QUESTION + "<p>You do.</p>",
                            "<wp:status>publish</wp:status><wp:post_type>%s</wp:post_type>"
                                    .formatted(type)));
        }
        var folder = export(items.toString());
        assertThat(folder.articles()).isEmpty();
        assertThat(folder.skipped())
                .containsExactly(
                        "export.xml:9 “About draft” is a draft",
                        "export.xml:16 “About pending” waits for review",
                        "export.xml:23 “About future” is not published yet",
                        "export.xml:30 “About private” is private",
                        "export.xml:37 “About trash” is in the trash",
                        "export.xml:44 “Secret” is protected by a password");
        assertThat(folder.notes())
                .containsExactly(
                        "export.xml only posts are read; passed over: 1 of type faq, 2 of type page");
    }

    @Test
    void says_which_post_has_no_question() {
        assertThat(export(post("<p>We moved to a larger house.</p>")).skipped())
                .containsExactly(
                        "export.xml:9 “Bills & Co”: there is no question in it: a column page has one in"
                                + " quotation marks, signed (“…?” – Regina from Powder Springs), or behind"
                                + " a label (Q: …)");
    }

    @Test
    void a_post_that_is_broken_does_not_stop_the_others() {
        var whole = post("<p>“Who sleeps?” – Otto from Salina</p><p>You do, on Sundays.</p>");
        var unclosedTitle = post(QUESTION + "<p>You do.</p>").replace("</title>", "");
        var unclosedItem =
                post("<p>“Who eats?” – Kim from Salina</p><p>You do.</p>").replace("</item>", "");
        var bareAmpersand =
                post("<p>“Who cooks?” – Kim from Salina</p><p>You do.</p>").replace("&amp;", "& <");
        var unclosedText =
                post("<p>“Who cleans?” – Kim from Salina</p><p>You do.</p>").replace("]]>", "");
        assertThat(
                        export(unclosedTitle + unclosedItem + bareAmpersand + whole + unclosedText)
                                .articles())
                .extracting(Article::question)
                .contains("Who eats?", "Who cooks?", "Who sleeps?");
    }

    @Test
    void an_export_is_known_by_what_it_says() {
        var xml = HEAD + post(QUESTION + "<p>You do.</p>") + "</channel></rss>";
        assertThat(folder().with("export.txt", xml).articles())
                .extracting(Article::answer)
                .containsExactly("You do.");
    }

    @Test
    void other_xml_is_skipped() {
        var why = " it is XML, but no WordPress export; in WordPress, choose Tools, Export, Posts";
        assertThat(
                        folder().with(
                                        "a",
                                        "<?xml version=\"1.0\"?>\n<feed><title>“Who?” – Al from Ames</title></feed>")
                                .with("b.xml", "<urlset/>")
                                .with("c.txt", "<rss version=\"2.0\"><channel/></rss>")
                                .skipped())
                .containsExactly("a:1" + why, "b.xml:1" + why, "c.txt:1" + why);
    }

    @Test
    void a_document_type_is_not_read_and_its_entities_are_not_expanded() {
        var bomb =
                new StringBuilder(
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol0 \"lol\">\n");
        for (int i = 1; i < 10; i++) {
            bomb.append(
                    "<!ENTITY lol%d \"%s\">\n".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
        }
        var laughs =
                bomb
                        + "]>\n"
                        + HEAD.substring(HEAD.indexOf("<rss"))
                        + post("&lol9;")
                        + "</channel></rss>";
        var secret = path.resolve("secret");
        folder().with("secret", "“Secret?” – Eve from Ames\n\nThe secret.\n");
        var thief =
                "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY x SYSTEM \"file://%s\">]>\n"
                                .formatted(secret)
                        + HEAD.substring(HEAD.indexOf("<rss"))
                        + post("&x;").replace("<![CDATA[", "").replace("]]>", "")
                        + "</channel></rss>";
        var folder = folder().with("a.xml", laughs).with("b.xml", thief);
        assertThat(folder.articles()).extracting(Article::answer).containsExactly("The secret.");
        assertThat(folder.skipped())
                .containsExactly(
                        "a.xml:1 it declares a document type (<!DOCTYPE …>), which may make a reader open other"
                                + " files; a WordPress export has none",
                        "b.xml:1 it declares a document type (<!DOCTYPE …>), which may make a reader open other"
                                + " files; a WordPress export has none");
    }
}
