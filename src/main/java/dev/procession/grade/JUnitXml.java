package dev.procession.grade;

import dev.procession.export.Markup;
import dev.procession.grade.Grade.Part;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Grades in the XML of JUnit, which the services that run tests can show: a suite for each program, a test for each part. */
public final class JUnitXml {

    /** What every such file has near its beginning. */
    public static final String SIGNATURE = "<testsuites name=\"procession grade";

    private JUnitXml() {}

    /** @param exercise its lesson and step, such as {@code join/water-then-tea} */
    public static void write(String exercise, List<Grade> grades, Writer out) throws IOException {
        long tests = grades.stream().mapToLong(grade -> grade.parts().size()).sum();
        long failures = grades.stream().mapToLong(JUnitXml::failures).sum();
        Duration time = grades.stream().map(Grade::time).reduce(Duration.ZERO, Duration::plus);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<testsuites name=\"procession grade " + Markup.escaped(exercise) + "\"" + counts(tests, failures)
                + time(time) + ">\n");
        for (Grade grade : grades) {
            String name = Markup.escaped(grade.file().toString());
            out.write("  <testsuite name=\"" + name + "\""
                    + counts(grade.parts().size(), failures(grade)) + time(grade.time()) + ">\n");
            for (Part part : grade.parts()) {
                write(part, name, out);
            }
            out.write("  </testsuite>\n");
        }
        out.write("</testsuites>\n");
    }

    private static long failures(Grade grade) {
        return grade.parts().size() - grade.holding();
    }

    private static String counts(long tests, long failures) {
        return " tests=\"" + tests + "\" failures=\"" + failures + "\" errors=\"0\" skipped=\"0\"";
    }

    private static String time(Duration time) {
        return String.format(Locale.ROOT, " time=\"%.3f\"", time.toMillis() / 1000.0);
    }

    private static void write(Part part, String suite, Writer out) throws IOException {
        out.write("    <testcase classname=\"" + suite + "\" name=\"" + Markup.escaped(part.name()) + "\"");
        if (part.holds()) {
            out.write("/>\n");
            return;
        }
        String sentences = String.join("\n", part.sentences());
        out.write(
                ">\n      <failure message=\"" + Markup.escaped(part.sentences().get(0)) + "\">"
                        + Markup.escaped(sentences) + "</failure>\n    </testcase>\n");
    }
}
