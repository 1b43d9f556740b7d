package askwell.knowledge.evaluation;

import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

import java.awt.AWTError;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The risk–coverage curve as a picture, with a mark where the threshold lies.
public final class RiskCoveragePicture {

    private record Look(Marker marker, Color colour) {}

    private RiskCoveragePicture() {}

    /// Writes a PNG of 900 by 600 pixels; a file that is there is replaced.
    ///
    /// @throws IOException where it cannot be written
    public static void write(Report report, String title, Path file) throws IOException {
        var marks = new LinkedHashMap<String, Double>();
        marks.put("the threshold", report.threshold());
        var png = of(report.riskCoverage(), marks, title);
        try {
            Files.write(file, png);
        } catch (IOException problem) {
            throw new IOException("cannot write the picture " + file + ": " + problem, problem);
        }
    }

    /// A PNG of 900 by 600 pixels.
    ///
    /// @param marks thresholds to mark on the curve, at most two, each by what it is called
    /// @throws IOException where it cannot be drawn
    static byte[] of(RiskCoverage curve, Map<String, Double> marks, String title)
            throws IOException {
        System.setProperty("java.awt.headless", "true");
        var png = new ByteArrayOutputStream();
        try {
            BitmapEncoder.saveBitmap(
                    chart(curve, marks, title), png, BitmapEncoder.BitmapFormat.PNG);
            return png.toByteArray();
        } catch (LinkageError | AWTError problem) {
            throw new IOException(
                    "this machine has no fonts to draw with; install fontconfig and a font",
                    problem);
        }
    }

    private static XYChart chart(RiskCoverage curve, Map<String, Double> marks, String title) {
        var chart =
                new XYChartBuilder()
                        .width(900)
                        .height(600)
                        .title(title)
                        .xAxisTitle("coverage: questions answered (%)")
                        .yAxisTitle("risk: answers that are wrong (%)")
                        .build();
        style(chart);
        add(chart, "the best match, said from a falling confidence on", curve.points())
                .setMarker(SeriesMarkers.NONE)
                .setLineColor(new Color(0x1f, 0x5f, 0x8b));
        var looks =
                List.of(
                                new Look(SeriesMarkers.CIRCLE, new Color(0xc0, 0x39, 0x2b)),
                                new Look(SeriesMarkers.DIAMOND, new Color(0x00, 0x6d, 0x4f)))
                        .iterator();
        marks.forEach((name, threshold) -> {
            var look = looks.next();
            var at = curve.at(threshold);
            if (!Double.isNaN(at.risk())) {
                add(chart, String.format(Locale.ROOT, "%s, %.2f", name, threshold), List.of(at))
                        .setMarker(look.marker())
                        .setMarkerColor(look.colour())
                        .setLineStyle(SeriesLines.NONE);
            }
        });
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
