package askwell.knowledge.evaluation;

import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

import java.awt.AWTError;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The risk–coverage curve as a picture, with a mark where the threshold lies.
public final class RiskCoveragePicture {

    private RiskCoveragePicture() {}

    /// Writes a PNG of 900 by 600 pixels; a file that is there is replaced.
    ///
    /// @throws IOException where it cannot be written
    public static void write(Report report, String title, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var png = new ByteArrayOutputStream();
        try {
            BitmapEncoder.saveBitmap(chart(report, title), png, BitmapEncoder.BitmapFormat.PNG);
        } catch (LinkageError | AWTError problem) {
            throw new IOException(
                    "this machine has no fonts to draw with; install fontconfig and a font",
                    problem);
        }
        try {
            Files.write(file, png.toByteArray());
        } catch (IOException problem) {
            throw new IOException("cannot write the picture " + file + ": " + problem, problem);
        }
    }

    private static XYChart chart(Report report, String title) {
        var chart =
                new XYChartBuilder()
                        .width(900)
                        .height(600)
                        .title(title)
                        .xAxisTitle("coverage: questions answered (%)")
                        .yAxisTitle("risk: answers that are wrong (%)")
                        .build();
        style(chart);
        var curve = report.riskCoverage();
        add(chart, "the best match, said from a falling confidence on", curve.points())
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(new Color(0x1f, 0x5f, 0x8b));
        var shipped = curve.at(report.threshold());
        if (!Double.isNaN(shipped.risk())) {
            add(
                            chart,
                            String.format(Locale.ROOT, "the threshold, %.2f", report.threshold()),
                            List.of(shipped))
                    .setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(new Color(0xc0, 0x39, 0x2b))
                    .setLineStyle(SeriesLines.NONE);
        }
        return chart;
    }

    private static void style(XYChart chart) {
        var style = chart.getStyler();
        style.setLegendPosition(LegendPosition.InsideNW);
        style.setChartBackgroundColor(Color.WHITE);
        style.setMarkerSize(12);
        style.setXAxisMin(0.0).setXAxisMax(100.0).setYAxisMin(0.0).setYAxisMax(100.0);
    }

    private static XYSeries add(XYChart chart, String name, List<RiskCoverage.Point> points) {
        return chart.addSeries(
                name,
                points.stream().mapToDouble(point -> point.coverage() * 100).toArray(),
                points.stream().mapToDouble(point -> point.risk() * 100).toArray());
    }
}
