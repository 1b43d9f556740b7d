package askwell.bot.administering;

import askwell.bot.journal.Tally;
import askwell.config.Phrases;

import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// What became of the questions, as bars. It has a light ground of its own, so that it reads the same on a dark page and a
/// light one; its colours differ in brightness too (Okabe and Ito, "Color Universal Design", 2008).
final class InsightPicture {
    static final int WIDTH = 900;
    static final int HEIGHT = 480;

    private static final Logger LOG = LoggerFactory.getLogger(InsightPicture.class);

    private static final Color GROUND = new Color(0xFF, 0xFD, 0xF7);
    private static final Color INK = new Color(0x2B, 0x2A, 0x27);
    private static final Color LINES = new Color(0xDD, 0xD8, 0xCC);
    private static final Color ANSWERED = new Color(0x00, 0x72, 0xB2);
    private static final Color UNSURE = new Color(0xE6, 0x9F, 0x00);
    private static final Color UNANSWERED = new Color(0x8C, 0x3A, 0x00);

    private InsightPicture() {}

    /// A PNG; empty where there is nothing to be drawn, or no font to draw with.
    static Optional<ByteBuffer> of(Insight insight, Phrases phrases) {
        if (insight.parts().stream().allMatch(InsightPicture::isEmpty)) {
            return Optional.empty();
        }
        System.setProperty("java.awt.headless", "true");
        var png = new ByteArrayOutputStream();
        try {
            BitmapEncoder.saveBitmap(chart(insight, phrases), png, BitmapEncoder.BitmapFormat.PNG);
            return Optional.of(ByteBuffer.wrap(png.toByteArray()));
        } catch (LinkageError | AWTError | IOException problem) {
            LOG.warn(
                    "cannot draw a picture; install fontconfig and a font: {}", problem.toString());
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Tally part) {
        return Stream.of(part.answered(), part.unsure(), part.unanswered())
                .allMatch(OptionalLong::isEmpty);
    }

    private static CategoryChart chart(Insight insight, Phrases phrases) {
        var text = new InsightText(insight, phrases);
        var chart =
                new CategoryChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(phrases.say("insight.picture-title"))
                        .build();
        style(chart);
        add(chart, phrases.say("insight.answered"), ANSWERED, Tally::answered, insight, text);
        add(chart, phrases.say("insight.unsure"), UNSURE, Tally::unsure, insight, text);
        add(chart, phrases.say("insight.unanswered"), UNANSWERED, Tally::unanswered, insight, text);
        return chart;
    }

    private static void add(
            CategoryChart chart,
            String name,
            Color colour,
            Function<Tally, OptionalLong> figure,
            Insight insight,
            InsightText text) {
        chart.addSeries(
                        name,
                        insight.parts().stream().map(part -> text.shortly(part.from())).toList(),
                        insight.parts().stream().map(part -> figure.apply(part).orElse(0)).toList())
                .setFillColor(colour);
    }

    private static void style(CategoryChart chart) {
        var style = chart.getStyler();
        style.setStacked(true);
        style.setAvailableSpaceFill(0.7);
        style.setYAxisDecimalPattern("#,##0");
        style.setYAxisMin(0.0);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesColor(LINES);
        style.setAxisTickLabelsColor(INK);
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        style.setLegendBackgroundColor(GROUND);
        style.setLegendBorderColor(GROUND);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        style.setChartBackgroundColor(GROUND);
        style.setChartFontColor(INK);
        style.setPlotBackgroundColor(GROUND);
        style.setPlotBorderVisible(false);
        style.setChartPadding(20);
    }
}
