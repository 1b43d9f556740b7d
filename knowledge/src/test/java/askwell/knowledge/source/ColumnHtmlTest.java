package askwell.knowledge.source;

import static org.assertj.core.api.Assertions.assertThat;

import askwell.knowledge.article.Article;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;

/// A column page in HTML gives the article that the same page gives as text, and keeps its form as Markdown.
class ColumnHtmlTest {

    private static final String QUESTION =
            "<p>“How do I keep the bills paid?” – Greta from Ames</p>\n";

    @TempDir Path path;

    private Folder folder() {
        return new Folder(path);
    }

    private Article article(String html) {
        var articles = folder().with("page.html", html).articles();
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    private String answer(String html) {
        return article("<body>" + QUESTION + html + "</body>").answer();
    }

    @Test
    void the_same_page_as_text_and_as_html_gives_the_same_article() {
        var text =
                """
                When the bills pile up
                April 5, 2023 by Ilse Brandt

                “Dad hides the post & forgets where.
                How do I keep the bills paid?” – Greta from Ames

                You are not alone, Greta.

                Do this first:

                - Ask each company to send its bills to you.
                - Call the bank.

                Then rest.

                Go gently,\u00A0 Ilse

                1 reply
                    • Otto
                      Otto says:

                      “And who pays when nobody can?” – Otto from Salina

                Leave a Reply

                Your email address will not be published.
                """;
        var html =
                """
                <!DOCTYPE html>
                <html><head><title>Bills | Care Circle</title><style>p { color: red }</style></head>
                <body class="single comments-open">
                <header><h1 class="site-title">Care Circle</h1><nav><a href="/">Home</a></nav></header>
                <main><article class="post tag-bills"><header><h1>When the bills pile up</h1>
                <div class="entry-meta">April 5, 2023 by Ilse Brandt</div></header>
                <div class="entry-content">
                <p>“Dad hides the post &amp; forgets where.<br>How do I keep the bills
                paid?” – Greta from Ames</p>
                <p>You are not alone, Greta.</p><p>Do this first:</p>
                <ul><li>Ask each company to send its bills to you.</li>
                <li>Call the bank.</li></ul>
                <script>document.write("“Fake?” – Bob from Nowhere")</script>
                <p>Then rest.</p>
                <div class="sharedaddy"><h3>Share this:</h3><ul><li>Facebook</li></ul></div>
                <p>Go gently,&nbsp; Ilse</p></div>
                <footer class="entry-footer">Filed under Money</footer></article>
                <div id="comments"><h3>1 reply</h3><article class="comment">Otto says:
                <p>“And who pays when nobody can?” – Otto from Salina</p></article></div>
                <h3>Leave a Reply</h3><form><label>Comment <textarea></textarea></label></form></main>
                <aside><p>“Beside?” – Eve from Elsewhere</p></aside>
                <footer>© Care Circle</footer></body></html>
                """;
        var asText = ColumnPageTest.article(text);
        var asHtml = article(html);
        assertThat(asHtml).isEqualTo(asText);
        assertThat(asHtml.answer())
                .isEqualTo(
                        """
                        You are not alone, Greta.

                        Do this first:

                        - Ask each company to send its bills to you.
                        - Call the bank.

                        Then rest.\
                        """);
    }

    @Test
    void headings_lists_quotes_and_line_breaks_stay() {
        assertThat(
                        answer(
                                """
                                <h2>What <b>first</b>?</h2>
                                <ol><li>Call the bank:<ul><li>ask to see the account</li><li><p>set alarms</p></li></ul></li>
                                <li>Rest.</li></ol>
                                <blockquote><p>Money talk is hard.</p></blockquote>
                                <p>12 High Street<br />Ames</p>
                                <h3>And then?</h3><div>Sleep on it.</div>
                                """))
                .isEqualTo(
                        """
                        ## What first?

                        1. Call the bank:
                           - ask to see the account
                           - set alarms
                        2. Rest.

                        > Money talk is hard.

                        12 High Street
                        Ames

                        ### And then?

                        Sleep on it.\
                        """);
    }

    @Test
    void marks_close_around_words_and_never_around_spaces() {
        assertThat(
                        answer(
                                "<p>It is<strong> not </strong>a <em>race</em>, <b><i>Greta</i></b><b> </b>dear.</p>"))
                .isEqualTo("It is **not** a *race*, ***Greta*** dear.");
        assertThat(answer("<p><i>Take <b>one</b> step</i> at a <del>day</del> time.</p>"))
                .isEqualTo("*Take **one** step* at a ~~day~~ time.");
    }

    @Test
    void a_style_says_more_than_a_name() {
        assertThat(
                        answer(
                                "<b style=\"font-weight:normal\">Plain and <span"
                                        + " style=\"font-weight: 700\">bold</span> words.</b>"))
                .isEqualTo("Plain and **bold** words.");
    }

    @Test
    void links_are_absolute_or_go() {
        var page =
                """
                <head><link rel="canonical" href="https://care.example.org/ask/bills/"></head>
                <body>%s<p>See <a href="/help">our help</a>, <a href="more.html">more</a>, <a href="https://x.example/a_(b)">X</a>,
                <a href="https://x.example/a_b_c">x.example/a_b_c</a>, <a href="javascript:steal()">this</a>,
                <a href="#top">the top</a>, <a href="mailto:ilse@care.example.org?subject=Hi">write</a> or
                <a href="tel:+15155550100">515-555-0100</a>.</p></body>
                """
                        .formatted(QUESTION);
        assertThat(article(page).answer())
                .isEqualTo(
                        "See [our help](https://care.example.org/help),"
                                + " [more](https://care.example.org/ask/bills/more.html),"
                                + " [X](https://x.example/a_%28b%29), x.example/a_b_c, this, the top, write"
                                + " (ilse@care.example.org) or 515-555-0100.");
        assertThat(answer("<p>See <a href=\"/help\">our help</a>, wherever we are.</p>"))
                .isEqualTo("See our help, wherever we are.");
    }

    @Test
    void text_that_markdown_would_take_for_its_own_is_escaped_and_no_other() {
        assertThat(
                        answer(
                                "<p>5*3 is _odd_, snake_case is not; Smith &amp; Sons &lt;b&gt; &amp;amp; a | b</p>"))
                .isEqualTo(
                        "5\\*3 is \\_odd\\_, snake_case is not; Smith & Sons \\<b> \\&amp; a | b");
        assertThat(
                        answer(
                                "<p># 1 tip: rest.</p><p>&gt; 5 hours</p><p>1985. What a year.</p><p>[a](b)</p>"))
                .isEqualTo("\\# 1 tip: rest.\n\n\\> 5 hours\n\n1985\\. What a year.\n\n\\[a](b)");
    }

    @Test
    void a_list_typed_by_hand_stays_one() {
        assertThat(answer("<p>- milk<br>- bread</p><p>1. Rest.</p>"))
                .isEqualTo("- milk\n- bread\n\n1. Rest.");
    }

    @Test
    void a_table_of_data_gives_a_line_a_row() {
        assertThat(
                        answer(
                                "<table><tr><th>Bill<th>Day</tr><tr><td>Gas<td>3rd</tr></table>"
                                        + "<table><tr><td><p>Laid out.</p><p>Old style.</p></td></tr></table>"))
                .isEqualTo("Bill | Day\nGas | 3rd\n\nLaid out.\n\nOld style.");
    }

    @Test
    void the_head_tells_where_and_when() {
        var article =
                article(
                        """
                        <html><head><meta property="og:url" content="https://care.example.org/ask/bills/">
                        <meta name="author" content="Ilse Brandt">
                        <meta property="article:published_time" content="2023-04-05T22:10:00-05:00">
                        <meta property="article:modified_time" content="2024-01-31T10:00:00+00:00"></head>
                        <body><p>“How do I pay?” – Greta from Ames</p><p>By card, mostly.</p></body></html>
                        """);
        assertThat(article.source()).contains("https://care.example.org/ask/bills/");
        assertThat(article.author()).contains("Ilse Brandt");
        assertThat(article.published()).contains(LocalDate.of(2023, 4, 5));
        assertThat(article.updated()).contains(LocalDate.of(2024, 1, 31));
    }

    @Test
    void an_account_is_no_author() {
        assertThat(
                        article(
                                        "<meta name=author content=admin><body>"
                                                + QUESTION
                                                + "<p>By card, mostly.</p>")
                                .author())
                .isEmpty();
    }

    @Test
    void every_question_of_a_page_is_an_article_on_its_line() {
        var reading =
                folder().with(
                                "page.html",
                                """
                                <html><body><article>
                                <h3>Money</h3>
                                <p>“Who pays?” – Greta from Ames</p>
                                <p>You do, from her account.</p>
                                <p>Ilse</p>
                                <h3>Sleep</h3>
                                <p>“Who sleeps?” – Otto from Salina</p>
                                <p>You do, on Sundays.</p>
                                <p>Ilse</p>
                                </article></body></html>
                                """)
                        .read();
        assertThat(reading.articles())
                .extracting(found ->
                        found.line()
                                + " "
                                + found.article().question()
                                + " "
                                + found.article().answer())
                .containsExactly(
                        "3 Who pays? You do, from her account.",
                        "7 Who sleeps? You do, on Sundays.");
    }

    @Test
    void every_post_of_an_archive_has_its_own_author_and_day() {
        var post =
                "<article><h2>%s</h2><p>%s by Ilse Brandt</p><p>“%s” – Greta from Ames</p><p>Ask the"
                        + " nurse.</p><p>Warmly, %s</p></article>";
        var archive =
                post.formatted("Money", "May 1, 2020", "Who pays?", "Ilse")
                        + post.formatted("Rest", "June 2, 2021", "Who sleeps?", "Ida");
        assertThat(
                        folder().with("page.html", "<html><main>" + archive + "</main></html>")
                                .articles())
                .extracting(article ->
                        "%s %s %s"
                                .formatted(
                                        article.question(),
                                        article.author().orElseThrow(),
                                        article.published().orElseThrow()))
                .containsExactly("Who pays? Ilse 2020-05-01", "Who sleeps? Ida 2021-06-02");
    }

    @Test
    void answers_to_frequent_questions_end_before_other_headings() {
        assertThat(
                        folder().with(
                                        "page.html",
                                        "<h1>Frequently asked</h1><h2>How do I join?</h2><p>Call us on"
                                                + " Mondays.</p><h2>What does it cost?</h2><p>Nothing.</p><h2>Contact</h2><p>By"
                                                + " mail.</p>")
                                .articles())
                .extracting(article -> article.question() + " " + article.answer())
                .containsExactly(
                        "How do I join? Call us on Mondays.", "What does it cost? Nothing.");
    }

    @Test
    void questions_that_open_on_a_click_are_read() {
        assertThat(
                        folder().with(
                                        "page.html",
                                        "<main><h1>Your questions</h1><details><summary>Who pays?</summary><p>You"
                                                + " do.</p></details><h3><button>Who sleeps?</button></h3><div hidden>You,"
                                                + " too.</div></main>")
                                .articles())
                .extracting(article -> article.question() + " " + article.answer())
                .containsExactly("Who pays? You do.", "Who sleeps? You, too.");
    }

    @Test
    void a_page_that_lies_in_one_large_form_is_read() {
        assertThat(
                        article(
                                        "<body><form id=aspnet>"
                                                + QUESTION
                                                + "<p>"
                                                + "Ask them. ".repeat(120)
                                                + "</p></form>")
                                .answer())
                .startsWith("Ask them. Ask them.");
    }

    @Test
    void the_title_asks_where_the_page_does_not() {
        var article =
                article(
                        "<meta property=og:title content=\"Who pays the bills? | Care Circle\"><body><div"
                                + " class=entry-content><p>You do, from her account, as long as there is"
                                + " one.</p><p>Warmly, Ilse</p></div>");
        assertThat(article.question()).isEqualTo("Who pays the bills?");
        assertThat(article.answer())
                .isEqualTo("You do, from her account, as long as there is one.");
        assertThat(article.author()).contains("Ilse");
    }

    @Test
    void html_is_known_by_what_it_says() {
        var html =
                "\n<!-- saved --><html><body>" + QUESTION + "<p>By <b>card</b>.</p></body></html>";
        var folder = folder().with("a", html).with("b.md", "# Who pays?\n\n<div>You</div> do.\n");
        assertThat(folder.articles())
                .extracting(Article::answer)
                .containsExactly("By **card**.", "<div>You</div> do.");
    }

    @Test
    void a_page_in_windows_letters_is_read() {
        var html = "<html><body>" + QUESTION + "<p>Don’t worry – not today.</p></body></html>";
        assertThat(
                        folder().with("a.htm", html.getBytes(Charset.forName("windows-1252")))
                                .articles())
                .extracting(Article::answer)
                .containsExactly("Don’t worry – not today.");
    }

    @Test
    void says_what_it_misses_in_a_page() {
        assertThat(
                        folder().with("a.html", "<html><body><nav>Home</nav></body></html>")
                                .with("b.html", "<html>\n<p>We moved to a larger house.</p></html>")
                                .skipped())
                .containsExactly(
                        "a.html:1 there is no text in it",
                        "b.html:2 there is no question in it: a column page has one in quotation marks,"
                                + " signed (“…?” – Regina from Powder Springs), or behind a label (Q: …)");
    }

    @Test
    void a_page_of_a_thousand_nested_boxes_is_no_trouble() {
        var boxes = "<div>".repeat(5_000) + "<p>Deep.</p>" + "</div>".repeat(5_000);
        assertThat(article("<body>" + QUESTION + "<p>Still there.</p>" + boxes).answer())
                .startsWith("Still there.");
    }
}
